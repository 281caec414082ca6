import { canonicalJson, sha256 } from './canonical.ts';
import { type Calendar, type Days, deadlineAfter, deadlineBefore } from './deadline.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-date.ts';
import { parseMoney, type Minor } from './money.ts';
import { Ratio } from './ratio.ts';

export const ruleUnits = ['CALENDAR_DAYS', 'WORKING_DAYS', 'RATIO', 'MONEY', 'COUNT', 'FLAG', 'TEXT', 'LIST'] as const;

export type RuleUnit = (typeof ruleUnits)[number];

/** One value of the law, with its source. `verified` is false until somebody has read the act itself. */
export interface RuleParameter {
  readonly value: string;
  readonly unit: RuleUnit;
  readonly legalReference: string;
  readonly verified: boolean;
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
  readonly parameters: Readonly<Record<string, RuleParameter>>;
}

/** The law as a process sees it: pinned once, by code and hash, and unchanged until the process ends. */
export interface RulePack {
  readonly code: string;
  readonly hash: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly calendar: Calendar;
  days(key: string): Days;
  ratio(key: string): Ratio;
  money(key: string): Minor;
  count(key: string): number;
  flag(key: string): boolean;
  text(key: string): string;
  list(key: string): readonly string[];
  /** The end of the term that the parameter gives, counted from a moment: the first instant that is too late. */
  after(start: Instant, key: string): Instant;
  /** The latest moment that leaves the parameter's full term before an end. */
  before(end: Instant, key: string): Instant;
  legalReference(key: string): string;
}

const whole = (key: string, value: string): number => {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`parameter ${key} is not a whole number: ${value}`);
  return Number(value);
};

const flag = (key: string, value: string): boolean => {
  if (value !== 'true' && value !== 'false') throw new Error(`parameter ${key} is neither true nor false: ${value}`);
  return value === 'true';
};

export function rulePack(data: RulePackData): RulePack {
  const calendar: Calendar = {
    timeZone: data.calendar.timeZone,
    weekend: data.calendar.weekend,
    daysOff: new Set(data.calendar.daysOff),
    workingWeekends: new Set(data.calendar.workingWeekends),
  };
  const parameter = (key: string, ...units: RuleUnit[]): RuleParameter => {
    const found = data.parameters[key];
    if (!found) throw new Error(`rule pack ${data.code} has no parameter ${key}`);
    if (units.length > 0 && !units.includes(found.unit))
      throw new Error(`parameter ${key} is ${found.unit}, not ${units}`);
    return found;
  };
  const days = (key: string): Days => {
    const { value, unit } = parameter(key, 'CALENDAR_DAYS', 'WORKING_DAYS');
    return { count: whole(key, value), unit: unit as Days['unit'] };
  };
  const rolls = data.parameters['deadline.rollsToWorkingDay']?.value === 'true';
  return {
    code: data.code,
    hash: sha256(canonicalJson(data)),
    currency: data.currency,
    timeZone: calendar.timeZone,
    calendar,
    days,
    ratio: (key) => Ratio.parse(parameter(key, 'RATIO').value),
    money: (key) => parseMoney(parameter(key, 'MONEY').value),
    count: (key) => whole(key, parameter(key, 'COUNT').value),
    flag: (key) => flag(key, parameter(key, 'FLAG').value),
    text: (key) => parameter(key, 'TEXT').value,
    list: (key) =>
      parameter(key, 'LIST')
        .value.split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    after: (start, key) => deadlineAfter(start, days(key), calendar, rolls),
    before: (end, key) => deadlineBefore(end, days(key), calendar),
    legalReference: (key) => parameter(key).legalReference,
  };
}
