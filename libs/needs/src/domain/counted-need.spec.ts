import fc from 'fast-check';
import { Ratio } from '#kernel';
import { told, written } from '../../../../test/support/told.ts';
import { countProblems, type Counts, needOf, readShare } from './counted-need.ts';

const counts = (change: Partial<Counts> = {}): Counts => ({
  served: 40,
  waiting: 25,
  assessedNotServed: 10,
  refusedForCapacity: 5,
  population: null,
  prevalence: null,
  ...change,
});
const codes = (change: Partial<Counts>, source = 'register of applications') =>
  written(countProblems(counts(change), source));

describe('need by two methods (BR-2)', () => {
  test('those identified by name, when nothing is estimated', () => {
    expect(needOf(counts())).toEqual({ identified: 80, estimated: null, need: 80, unmet: 40, method: 'identified' });
  });

  test('the estimate, when it is larger', () => {
    const estimate = { population: 4210, prevalence: Ratio.of(3, 100) };
    expect(needOf(counts(estimate))).toEqual({
      identified: 80,
      estimated: 127,
      need: 127,
      unmet: 87,
      method: 'estimated',
    });
  });

  test('half of what an estimate takes estimates nothing', () => {
    expect(needOf(counts({ population: 4210 }))).toMatchObject({ estimated: null, need: 80 });
    expect(needOf(counts({ prevalence: Ratio.of(3, 100) }))).toMatchObject({ estimated: null, need: 80 });
  });

  test('those identified, when the estimate is smaller or equal', () => {
    expect(needOf(counts({ population: 1000, prevalence: Ratio.of(8, 100) }))).toMatchObject({
      estimated: 80,
      need: 80,
      method: 'identified',
    });
  });

  test('an estimate is rounded up to a whole person, and only where it has a fraction', () => {
    const estimated = (population: number, prevalence: Ratio) => needOf(counts({ population, prevalence })).estimated;
    expect(estimated(100, Ratio.of(1, 1000))).toBe(1);
    expect(estimated(1000, Ratio.of(1, 1000))).toBe(1);
    expect(estimated(1001, Ratio.of(1, 1000))).toBe(2);
    expect(estimated(0, Ratio.of(1, 3))).toBe(0);
  });

  test('need is never below those identified or the exact estimate, and less than a person above it', () => {
    const count = fc.nat(100_000);
    fc.assert(
      fc.property(count, count, fc.nat(1_000_000), fc.nat(1000), (served, waiting, population, perMille) => {
        const prevalence = Ratio.of(perMille, 1000);
        const result = needOf(counts({ served, waiting, population, prevalence }));
        const exact = prevalence.times(Ratio.of(population));
        const estimated = Ratio.of(result.estimated!);
        expect(estimated.atLeast(exact) && exact.plus(Ratio.one).compare(estimated) > 0).toBe(true);
        expect(result.need).toBe(Math.max(result.identified, result.estimated!));
        expect(result.unmet).toBe(result.need - served);
        expect(result.unmet).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what cannot be counted', () => {
  test('a negative number', () => expect(codes({ waiting: -1 })).toEqual(['NEED_COUNT_NEGATIVE waiting']));
  test('population without prevalence, and the other way round', () => {
    expect(codes({ population: 500 })).toEqual(['NEED_ESTIMATE_INCOMPLETE prevalence']);
    expect(codes({ prevalence: Ratio.of(1, 10) })).toEqual(['NEED_ESTIMATE_INCOMPLETE population']);
  });
  test('a prevalence outside nought to one', () => {
    const outside = ['NEED_PREVALENCE_OUT_OF_RANGE prevalence'];
    expect(codes({ population: 500, prevalence: Ratio.of(11, 10) })).toEqual(outside);
    expect(codes({ population: 500, prevalence: Ratio.of(-1, 10) })).toEqual(outside);
    expect(codes({ population: 500, prevalence: Ratio.one })).toEqual([]);
  });
  test('no more persons than the group has', () =>
    expect(codes({ population: 80, prevalence: Ratio.of(1, 10) })).toEqual([]));
  test('more persons than the group has', () =>
    expect(codes({ population: 79, prevalence: Ratio.of(1, 10) })).toEqual([
      'NEED_COUNT_ABOVE_POPULATION population identified=80',
    ]));
  test('anything without a source', () => expect(codes({}, ' ')).toEqual(['NEED_SOURCE_MISSING source']));
  test('all of it is said at once', () => expect(codes({ served: -1, population: 500 }, '')).toHaveLength(3));
  test('nobody in need is a count too', () =>
    expect(codes({ served: 0, waiting: 0, assessedNotServed: 0, refusedForCapacity: 0 })).toEqual([]));
});

describe('a share of a group', () => {
  test.each([
    ['0.03', '3/100'],
    ['3/100', '3/100'],
    ['1', '1/1'],
    ['12.125', '97/8'],
    ['12/120', '1/10'],
  ])('%s is read as %s', (text, share) => expect(readShare(text).toString()).toBe(share));
  test.each(['', 'x0.5', '0.5x', '1/0', '-1/2', '1.', '1/', '1/2/3', '.5'])('"%s" is out of range', (text) =>
    expect(told(() => readShare(text))).toEqual(['NEED_PREVALENCE_OUT_OF_RANGE prevalence']),
  );
});
