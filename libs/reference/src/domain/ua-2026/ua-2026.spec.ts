import { deadlineAfter, evidences, instant, isReadable, legalBasis, Ratio, rulePack } from '#kernel';
import { ua2026 } from './index.ts';

const pack = rulePack(ua2026);
const parameters = Object.entries(ua2026.parameters);
const keysOf = (test: (parameter: (typeof parameters)[number][1]) => boolean): string[] =>
  parameters.flatMap(([key, parameter]) => (test(parameter) ? [key] : [])).sort();

describe('the rule pack ua-2026', () => {
  test.each(parameters)('%s is readable in its unit and names its acts', (key, { unit, value, basis }) => {
    expect([key, isReadable(unit, value)]).toEqual([key, true]);
    expect(basis).not.toHaveLength(0);
    expect(legalBasis(ua2026, [key])).not.toHaveLength(0);
  });

  test('a source is told where something was read, and nowhere else', () => {
    const unsourced = keysOf(({ evidence, source }) => (source === null) !== ['MEMORY', 'DEFAULT'].includes(evidence));
    expect(unsourced).toEqual([]);
    expect(keysOf(({ checkedOn, source }) => checkedOn !== null && source === null)).toEqual([]);
    expect(new Set(parameters.map(([, { evidence }]) => evidence))).toEqual(new Set(evidences));
  });

  test('nothing is called read that nobody has read', () => {
    expect(keysOf(({ evidence }) => evidence === 'ACT')).toEqual([
      'complaint.answer.longest',
      'complaint.answer.simple',
      'complaint.answer.term',
      'fee.freeCategories',
      'report.form',
    ]);
    expect(keysOf(({ evidence }) => evidence === 'SUMMARY')).toEqual([
      'commitment.registration.days',
      'conflict.decision.days',
      'fee.aboveStateStandard',
      'fee.differentiatedUpToMinimums',
      'fee.freeServices',
      'fee.freeUpToMinimums',
      'fee.incomeMethod',
      'register.mandatoryCriteria',
      'tariff.socialChargeRate',
      'tariff.socialChargeRate.deafAndBlindSocieties',
      'tariff.socialChargeRate.disabilityEnterprises',
      'tariff.socialChargeRate.employeesWithDisabilities',
    ]);
  });

  test('an authority may tighten numbers and terms alone, in the words of their kind', () => {
    const terms = ['CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS'];
    const numbers = ['RATIO', 'MONEY', 'COUNT'];
    const fits = (unit: string, tighten: string | undefined) =>
      tighten === undefined ||
      (terms.includes(unit) && ['longer', 'shorter'].includes(tighten)) ||
      (numbers.includes(unit) && ['higher', 'lower'].includes(tighten));
    expect(keysOf(({ unit, tighten }) => !fits(unit, tighten))).toEqual([]);
    expect(keysOf(({ quoted, tighten }) => quoted !== undefined && tighten !== undefined)).toEqual([]);
  });

  test('every act is cited by something, and the one that was repealed by nothing', () => {
    const cited = new Set(Object.values(ua2026.parameters).flatMap(({ basis }) => basis.map(({ act }) => act)));
    expect(Object.keys(ua2026.acts).filter((act) => !cited.has(act as never))).toEqual([]);
    expect(Object.values(ua2026.acts).filter(({ number }) => number === '332')).toEqual([]);
  });

  test('the basis of a paper names an act once', () => {
    const citations = legalBasis(ua2026, Object.keys(ua2026.parameters)).map(({ citation }) => citation);
    expect(citations.filter((citation) => citation.includes('№ 450'))).toEqual(['постанова КМУ № 450 від 01.06.2020']);
    expect(citations).toContain('наказ Мінсоцполітики № 296 від 02.06.2021, зареєстровано 04.08.2021 за № 1012/36634');
    expect(new Set(citations).size).toBe(citations.length);
  });

  test('holidays are working days under martial law', () => {
    const friday = instant('2026-03-06T12:00:00Z');
    const holidays = { ...ua2026, calendar: { ...ua2026.calendar, daysOff: ['2026-03-09'] } };
    const next = (data: typeof ua2026) =>
      deadlineAfter(friday, { count: 1, unit: 'WORKING_DAYS' }, rulePack(data).calendar);
    expect(next(holidays)).toBe('2026-03-09T22:00:00.000Z');
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
