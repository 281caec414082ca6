import type { RuleParameter, RuleUnit } from '#kernel';

export type Parameters = Readonly<Record<string, RuleParameter>>;

type Parameter = (value: number | string, legalReference: string, note?: string) => RuleParameter;

const of =
  (unit: RuleUnit): Parameter =>
  (value, legalReference, note) => ({
    value: String(value),
    unit,
    legalReference,
    verified: false,
    ...(note === undefined ? {} : { note }),
  });

export const calendarDays = of('CALENDAR_DAYS');
export const workingDays = of('WORKING_DAYS');
export const ratio = of('RATIO');
export const money = of('MONEY');
export const count = of('COUNT');
export const text = of('TEXT');

export const flag = (value: boolean, legalReference: string, note?: string): RuleParameter =>
  of('FLAG')(String(value), legalReference, note);

export const list = (values: readonly string[], legalReference: string, note?: string): RuleParameter =>
  of('LIST')(values.join(','), legalReference, note);

/** Marks a value that was read in a source; every other value waits for somebody to read the act. */
export const verified = (parameter: RuleParameter): RuleParameter => ({ ...parameter, verified: true });

/** Notes on where an unread value comes from. */
export const fromMemory = 'General knowledge, not read in the act.';
export const designDefault = "The product's own default, not law.";
