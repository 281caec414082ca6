import { deadlineAfter, instant, Ratio, rulePack } from '#kernel';
import { ua2026 } from './index.ts';

const pack = rulePack(ua2026);
const parameters = Object.entries(ua2026.parameters);

describe('the rule pack ua-2026', () => {
  test.each(parameters)('%s is readable in its unit and names its law', (key, { unit, legalReference, value }) => {
    const read = {
      CALENDAR_DAYS: () => pack.days(key).count,
      WORKING_DAYS: () => pack.days(key).count,
      RATIO: () => pack.ratio(key),
      MONEY: () => pack.money(key),
      COUNT: () => pack.count(key),
      FLAG: () => pack.flag(key),
      TEXT: () => pack.text(key),
      LIST: () => pack.list(key),
    }[unit];
    expect(read()).not.toBeNaN();
    if (unit === 'FLAG') expect(['true', 'false']).toContain(value);
    if (unit === 'LIST') expect(pack.list(key)).not.toHaveLength(0);
    expect(legalReference).not.toBe('');
  });

  test('has a parameter for every number the rules name', () => {
    expect(parameters.length).toBeGreaterThan(110);
  });

  test('weights and default criteria sum to a hundred', () => {
    expect(pack.count('evaluation.qualityWeight') + pack.count('evaluation.priceWeight')).toBe(100);
    const maxima = parameters.filter(([key]) => key.startsWith('evaluation.criteria.'));
    expect(maxima.reduce((total, [key]) => total + pack.count(key), 0)).toBe(100);
    const quality = maxima.filter(([key]) => key.includes('.Q'));
    expect(quality.reduce((total, [key]) => total + pack.count(key), 0)).toBe(pack.count('evaluation.qualityWeight'));
  });

  test('values nobody has read in a source are not called verified', () => {
    const read = parameters.filter(([, { verified }]) => verified).map(([key]) => key);
    expect(read.sort()).toEqual([
      'case.assessmentHandover.days',
      'case.decision.martialLaw.days',
      'case.decision.martialLaw.services',
      'fee.differentiatedUpToMinimums',
      'fee.freeCategories',
      'fee.freeServices',
      'fee.freeUpToMinimums',
      'fee.fullAboveMinimums',
      'fee.incomeMethod',
      'register.mandatoryCriteria',
      'report.form',
    ]);
  });

  test('holidays are working days under martial law', () => {
    const friday = instant('2026-03-06T12:00:00Z');
    expect(deadlineAfter(friday, { count: 1, unit: 'WORKING_DAYS' }, pack.calendar)).toBe('2026-03-09T22:00:00.000Z');
  });

  test('a tender stays open for thirty full days, to the end of the next working day', () => {
    expect(pack.after(instant('2026-03-02T08:00:00Z'), 'tender.submission.minDays')).toBe('2026-04-01T21:00:00.000Z');
    expect(pack.after(instant('2026-03-05T08:00:00Z'), 'tender.submission.minDays')).toBe('2026-04-06T21:00:00.000Z');
  });

  test('quorum and minimum score are exact shares', () => {
    expect(pack.ratio('commission.quorum').equals(Ratio.of(2, 3))).toBe(true);
    expect(pack.ratio('evaluation.minScore').equals(Ratio.of(3, 5))).toBe(true);
  });
});
