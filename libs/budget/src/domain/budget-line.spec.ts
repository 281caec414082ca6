import { instant, localDate, rulePack } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { openLine } from './budget-line.ts';

const pack = rulePack({
  code: 'test',
  country: 'UA',
  effectiveFrom: localDate('2026-01-01'),
  currency: 'UAH',
  languages: ['uk', 'en'],
  calendar: { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: [], workingWeekends: [] },
  parameters: {
    'budget.lapse.monthDay': { value: '12-31', unit: 'TEXT', legalReference: '', verified: false },
    'budget.economicCodes': { value: '2240, 2610', unit: 'LIST', legalReference: '', verified: false },
  },
});
const draft = { year: 2026, programmeCode: '0813242', economicCode: '2240', title: 'Social order' };
const now = instant('2026-01-12T08:00:00Z');

test('a line lapses at the first moment of the next year in the country of its pack', () => {
  expect(openLine(draft, pack, now)).toEqual({ currency: 'UAH', lapsesAt: '2026-12-31T22:00:00.000Z' });
});

test('a line of a year that has ended cannot be opened', () => {
  expect(told(() => openLine(draft, pack, instant('2026-12-31T22:00:00Z')))).toEqual([
    'BUDGET_YEAR_ENDED year year=2026',
  ]);
  expect(openLine(draft, pack, instant('2026-12-31T21:59:59Z')).currency).toBe('UAH');
});

test('a year is one of this century, a programme has seven figures', () => {
  expect(told(() => openLine({ ...draft, year: 2099 }, pack, now))).toEqual([]);
  expect(told(() => openLine({ ...draft, year: 2100 }, pack, now))).toEqual(['BUDGET_YEAR_MALFORMED year']);
  expect(told(() => openLine({ ...draft, year: 2000 }, pack, now))).toEqual(['BUDGET_YEAR_ENDED year year=2000']);
  for (const programmeCode of ['x0813242', '0813242x', '081324'])
    expect(told(() => openLine({ ...draft, programmeCode }, pack, now))).toEqual([
      'BUDGET_PROGRAMME_CODE_MALFORMED programmeCode',
    ]);
});

test('all mistakes of a form are told together', () => {
  const mistakes = { year: 26, programmeCode: '8132', economicCode: 'K2240', title: ' ' };
  expect(told(() => openLine(mistakes, pack, now))).toEqual([
    'BUDGET_YEAR_MALFORMED year',
    'BUDGET_PROGRAMME_CODE_MALFORMED programmeCode',
    `BUDGET_ECONOMIC_CODE_NOT_IN_USE economicCode codes=${pack.list('budget.economicCodes').join(', ')}`,
    'BUDGET_TITLE_MISSING title',
  ]);
});
