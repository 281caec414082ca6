import { type Parameter, rulesOf } from './rules.ts';

const parameter = (key: string, more: Partial<Parameter> = {}): Parameter => ({
  key,
  value: '30',
  countryValue: '30',
  unit: 'CALENDAR_DAYS',
  evidence: 'ACT',
  legalReference: 'an act',
  ...more,
});

test('a page tells what a bidder plans by, in the order of the procedure', () => {
  const keys = ['contract.sign.maxDays', 'register.decision.days', 'tender.submission.minDays'];
  expect(rulesOf(keys.map((key) => parameter(key))).map(({ key }) => key)).toEqual([
    'tender.submission.minDays',
    'contract.sign.maxDays',
  ]);
});

test.each<[Parameter['evidence'], boolean]>([
  ['ACT', false],
  ['SUMMARY', false],
  ['PRACTICE', true],
  ['MEMORY', true],
  ['DEFAULT', true],
])('a value known from %s is marked as unread: %s', (evidence, unread) => {
  expect(rulesOf([parameter('evaluation.maxDays', { evidence })])[0]?.unread).toBe(unread);
});

test('a value of the authority is told from that of the country', () => {
  expect(rulesOf([parameter('evaluation.maxDays', { value: '20' })])[0]?.own).toBe(true);
  expect(rulesOf([parameter('evaluation.maxDays')])[0]?.own).toBe(false);
});

test.each([
  ['60/100', '60\u00a0%'],
  ['2/3', '2/3'],
])('the share %s is told as %s', (value, told) => {
  expect(rulesOf([parameter('evaluation.minScore', { unit: 'RATIO', value })])[0]?.value).toBe(told);
});
