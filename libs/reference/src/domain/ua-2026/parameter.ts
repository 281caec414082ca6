import {
  type Evidence,
  type LocalDate,
  localDate,
  type PlaceInAct,
  type RuleParameter,
  type RuleSource,
  type RuleUnit,
  type Tightening,
} from '#kernel';

export type Parameters = Readonly<Record<string, RuleParameter>>;

/** How a value is known: the grade, what was read, and when it was last held against that. */
type Known = Pick<RuleParameter, 'evidence' | 'source' | 'checkedOn'>;

interface More {
  readonly note?: string;
  readonly tighten?: Tightening;
  readonly quoted?: string;
}

const of =
  (unit: RuleUnit) =>
  (value: number | string, basis: readonly PlaceInAct[], known: Known, more: More = {}): RuleParameter => ({
    value: String(value),
    unit,
    basis,
    ...known,
    ...more,
  });

export const calendarDays = of('CALENDAR_DAYS');
export const workingDays = of('WORKING_DAYS');
export const months = of('MONTHS');
export const ratio = of('RATIO');
export const money = of('MONEY');
export const count = of('COUNT');
export const text = of('TEXT');

export const flag = (value: boolean, basis: readonly PlaceInAct[], known: Known, more?: More): RuleParameter =>
  of('FLAG')(String(value), basis, known, more);

export const list = (
  values: readonly string[],
  basis: readonly PlaceInAct[],
  known: Known,
  more?: More,
): RuleParameter => of('LIST')(values.join(','), basis, known, more);

/** General knowledge, read nowhere. */
export const memory: Known = { evidence: 'MEMORY', source: null, checkedOn: null };
/** The product's own choice, not law. */
export const byDesign: Known = { evidence: 'DEFAULT', source: null, checkedOn: null };

/** The day on which the summaries of December 2026 were read for this pack; what was read earlier kept no day of its own. */
export const december = localDate('2026-12-01');

const from =
  (evidence: Evidence) =>
  (source: Omit<RuleSource, 'date'> & { readonly date?: string }, checkedOn: LocalDate | null = null): Known => ({
    evidence,
    source: { ...source, date: source.date === undefined ? null : localDate(source.date) },
    checkedOn,
  });

export const inAct = from('ACT');
export const inSummary = from('SUMMARY');
/** Seen in practice, or in an act that the one in force has replaced. */
export const inPractice = from('PRACTICE');
