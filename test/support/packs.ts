import { localDate, type RulePack, rulePack, type RulePackData, type RuleParameter, type RuleUnit } from '#kernel';

export type Values = Readonly<Record<string, readonly [value: string, unit: RuleUnit]>>;

export const parameter = (value: string, unit: RuleUnit, more: Partial<RuleParameter> = {}): RuleParameter => ({
  value,
  unit,
  basis: [{ act: 'act' }],
  evidence: 'DEFAULT',
  source: null,
  checkedOn: null,
  ...more,
});

export const packData = (values: Values): RulePackData => ({
  code: 'test',
  country: 'UA',
  effectiveFrom: localDate('2026-01-01'),
  currency: 'UAH',
  languages: ['uk', 'en'],
  calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [], workingWeekends: [] },
  acts: { act: { kind: 'act', name: 'An act', number: '1', date: localDate('2020-01-01') } },
  parameters: Object.fromEntries(Object.entries(values).map(([key, [value, unit]]) => [key, parameter(value, unit)])),
});

/** A pack with only what a spec needs of the law. */
export const packOf = (values: Values): RulePack => rulePack(packData(values));
