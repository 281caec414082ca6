import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  type LocalDate,
  localDate,
  monthOf,
  periodContains,
  periodsOverlap,
  weekdayOf,
  yearOf,
} from './local-date.ts';

const period = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

describe('a local date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '01.03.2026', 'tomorrow', ''])('is not read from "%s"', (text) => {
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('exists on a leap day', () => {
    expect(localDate('2028-02-29')).toBe('2028-02-29');
  });

  it('counts days over a change of daylight saving', () => {
    expect(daysBetween(localDate('2026-03-28'), localDate('2026-03-30'))).toBe(2);
  });

  it('counts backwards below zero', () => {
    expect(daysBetween(localDate('2026-03-30'), localDate('2026-03-28'))).toBe(-2);
  });

  it('is as many days away as were added', () => {
    const start = localDate('2026-01-01');
    fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), (n) => daysBetween(start, addDays(start, n)) === n));
  });

  it('sorts as text in the order of days', () => {
    const day = fc.nat(20_000).map((n) => addDays(localDate('2000-01-01'), n));
    fc.assert(fc.property(day, day, (a, b) => a < b === daysBetween(a, b) > 0));
  });

  it('a month later is the last day where the month is shorter', () => {
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28');
  });

  it('knows its year, month and weekday', () => {
    const sunday = localDate('2026-11-22');
    expect([yearOf(sunday), monthOf(sunday), weekdayOf(sunday)]).toEqual([2026, 11, 7]);
  });

  it('is not any text', () => {
    // @ts-expect-error a date is made by localDate() alone
    const date: LocalDate = '2026-01-01';
    expect(date).toBe('2026-01-01');
  });
});

describe('periods', () => {
  const march = period('2026-03-01', '2026-03-31');

  it('overlap when they share one day', () => {
    expect(periodsOverlap(march, period('2026-03-31', '2026-04-30'))).toBe(true);
    expect(periodsOverlap(march, period('2026-02-01', '2026-03-01'))).toBe(true);
  });

  it('do not overlap when one begins the day after the other', () => {
    expect(periodsOverlap(march, period('2026-04-01', '2026-04-30'))).toBe(false);
    expect(periodsOverlap(march, period('2026-02-01', '2026-02-28'))).toBe(false);
  });

  it('contain themselves', () => {
    expect(periodContains(march, march)).toBe(true);
  });

  it('do not contain what begins a day earlier or ends a day later', () => {
    expect(periodContains(march, period('2026-02-28', '2026-03-10'))).toBe(false);
    expect(periodContains(march, period('2026-03-10', '2026-04-01'))).toBe(false);
  });
});
