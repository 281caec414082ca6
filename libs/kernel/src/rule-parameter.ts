import type { LocalDate } from './local-date.ts';

export const termUnits = ['CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS'] as const;
export const ruleUnits = [...termUnits, 'RATIO', 'MONEY', 'COUNT', 'FLAG', 'TEXT', 'LIST'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/**
 * How well a value is known, best first: read in the act itself, in a summary of it, seen in practice or in an act that
 * this one replaced, remembered, or the product's own choice.
 */
export const evidences = ['ACT', 'SUMMARY', 'PRACTICE', 'MEMORY', 'DEFAULT'] as const;
export type Evidence = (typeof evidences)[number];

/** Whether a reader has to be told that nobody has held the value against the act yet. */
export const isUnread = (evidence: Evidence): boolean => evidence !== 'ACT' && evidence !== 'SUMMARY';

/** Which way a narrower scope may move a value: only to what binds it more, and by default not at all. */
export const tightenings = ['longer', 'shorter', 'higher', 'lower', 'never'] as const;
export type Tightening = (typeof tightenings)[number];

/** A legal act, by a stable id wherever it is cited. */
export interface Act {
  /** What stands before the name and number: `Закон України`, `постанова КМУ`. */
  readonly kind: string;
  /** Its name, or what it is about where the name itself was not read. */
  readonly name: string;
  readonly number: string;
  readonly date: LocalDate;
  /** Registration with the Ministry of Justice. */
  readonly registration?: { readonly number: string; readonly date: LocalDate };
  /** Acts that are better known by name than by number are cited with it. */
  readonly citedByName?: true;
}

export interface PlaceInAct {
  readonly act: string;
  /** Article, part, item; none where the whole act is meant. */
  readonly place?: string;
}

/** What was read, and when that text is from. */
export interface RuleSource {
  readonly title: string;
  readonly date: LocalDate | null;
  readonly read: string;
}

/** One value of the law, with the act behind it and what is known of it. */
export interface RuleParameter {
  readonly value: string;
  readonly unit: RuleUnit;
  readonly basis: readonly PlaceInAct[];
  readonly evidence: Evidence;
  /** None where nothing was read. */
  readonly source: RuleSource | null;
  /** The day on which the value was last held against its source. */
  readonly checkedOn: LocalDate | null;
  /** Why it is only shown and no rule reads it. */
  readonly quoted?: string;
  readonly tighten?: Tightening;
  readonly note?: string;
}

export interface RulePackData {
  readonly code: string;
  readonly country: string;
  readonly effectiveFrom: LocalDate;
  readonly currency: string;
  readonly languages: readonly string[];
  readonly calendar: {
    readonly timeZone: string;
    readonly weekend: readonly number[];
    readonly daysOff: readonly string[];
    readonly workingWeekends: readonly string[];
  };
  readonly acts: Readonly<Record<string, Act>>;
  readonly parameters: Readonly<Record<string, RuleParameter>>;
  /** Rules of narrower scopes, the nearest first; none in the pack of a country. */
  readonly scopes?: readonly ScopedRules[];
}

/** Own values of one scope inside a country, by key. */
export interface ScopedRules {
  readonly scope: 'authority';
  readonly of: string;
  readonly values: Readonly<Record<string, string>>;
}
