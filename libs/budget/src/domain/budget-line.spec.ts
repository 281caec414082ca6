import { instant } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import { openLine } from './budget-line.ts';

const pack = packOf({
  'budget.lapse.monthDay': ['12-31', 'TEXT'],
  'budget.economicCodes': ['2240, 2610', 'LIST'],
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
