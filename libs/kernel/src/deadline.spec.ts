import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Calendar, deadlineAfter, deadlineBefore, isWorkingDay, type Term } from './deadline.ts';
import { addSeconds, type Instant, instant, localDateOf, startOfDay } from './instant.ts';
import { addDays, addMonths, localDate } from './local-date.ts';

const kyiv: Calendar = { timeZone: 'Europe/Kyiv', weekend: [6, 7], daysOff: new Set(), workingWeekends: new Set() };
const withEaster: Calendar = {
  ...kyiv,
  daysOff: new Set(['2026-04-13']),
  workingWeekends: new Set(['2026-04-18']),
};

const calendarDays = (count: number): Term => ({ count, unit: 'CALENDAR_DAYS' });
const workingDays = (count: number): Term => ({ count, unit: 'WORKING_DAYS' });
const months = (count: number): Term => ({ count, unit: 'MONTHS' });
const midnight = (date: string) => startOfDay(localDate(date), 'Europe/Kyiv');
const at = (text: string) => instant(`${text}+02:00`);

describe('a working day', () => {
  it.each([
    ['2026-04-10', true],
    ['2026-04-11', false],
    ['2026-04-13', false],
    ['2026-04-18', true],
  ])('%s: %s', (date, works) => {
    expect(isWorkingDay(localDate(date), withEaster)).toBe(works);
  });
});

describe('a term forward', () => {
  it('does not count the day in which it starts', () => {
    expect(deadlineAfter(at('2026-02-02T10:00'), calendarDays(3), kyiv)).toBe(midnight('2026-02-06'));
  });

  it('counts the day at whose midnight it starts', () => {
    expect(deadlineAfter(midnight('2026-02-02'), calendarDays(3), kyiv)).toBe(midnight('2026-02-05'));
  });

  it('of no days ends with the day', () => {
    expect(deadlineAfter(at('2026-02-02T10:00'), calendarDays(0), kyiv)).toBe(midnight('2026-02-03'));
  });

  it('of working days passes over a weekend', () => {
    expect(deadlineAfter(at('2026-02-05T10:00'), workingDays(2), kyiv)).toBe(midnight('2026-02-10'));
  });

  it('of working days passes over a day off and counts a working Saturday', () => {
    expect(deadlineAfter(at('2026-04-10T10:00'), workingDays(5), withEaster)).toBe(midnight('2026-04-19'));
  });

  it('of calendar days ends on a day off unless the law rolls it', () => {
    expect(deadlineAfter(at('2026-02-05T10:00'), calendarDays(2), kyiv)).toBe(midnight('2026-02-08'));
  });

  it('that rolls ends with the next working day', () => {
    expect(deadlineAfter(at('2026-02-05T10:00'), calendarDays(2), kyiv, true)).toBe(midnight('2026-02-10'));
  });

  it.each([
    ['spring 2025', '2025-03-29T10:00:00+02:00', '2025-03-30T21:00:00.000Z'],
    ['autumn 2025', '2025-10-25T10:00:00+03:00', '2025-10-26T22:00:00.000Z'],
    ['spring 2026', '2026-03-28T10:00:00+02:00', '2026-03-29T21:00:00.000Z'],
    ['autumn 2026', '2026-10-24T10:00:00+03:00', '2026-10-25T22:00:00.000Z'],
  ])('ends at local midnight over the change of clocks in %s', (_, start, end) => {
    expect(deadlineAfter(instant(start), calendarDays(1), kyiv)).toBe(end);
  });
});

describe('a term of months', () => {
  it.each([
    ['ends with the same day of a later month', '2026-02-10T10:00+02:00', 1, '2026-03-11'],
    ['ends with the last day of a month that has no such day', '2026-01-31T10:00+02:00', 1, '2026-03-01'],
    ['passes over a short month', '2026-01-31T10:00+02:00', 2, '2026-04-01'],
    ['ends with 29 February in a leap year', '2028-01-30T10:00+02:00', 1, '2028-03-01'],
    ['that begins with the first of a month is that month', '2026-03-01T00:00+02:00', 1, '2026-04-01'],
    ['that begins with a day ends the day before the same day', '2026-03-17T00:00+02:00', 2, '2026-05-17'],
    [
      'that begins with a day which its last month lacks ends with that month',
      '2026-01-31T00:00+02:00',
      1,
      '2026-03-01',
    ],
    ['passes over the end of a year', '2026-12-15T10:00+02:00', 3, '2027-03-16'],
    ['of none ends with the day', '2026-02-10T10:00+02:00', 0, '2026-02-11'],
  ])('%s', (_, start, count, end) => {
    expect(deadlineAfter(instant(start), months(count), kyiv)).toBe(midnight(end));
  });

  it('that rolls ends with the next working day', () => {
    expect(deadlineAfter(at('2026-01-14T10:00'), months(1), kyiv, true)).toBe(midnight('2026-02-17'));
    expect(deadlineAfter(at('2026-01-14T10:00'), months(1), kyiv)).toBe(midnight('2026-02-15'));
  });

  it('backward leaves whole months before an end', () => {
    expect(deadlineBefore(at('2026-04-10T10:00'), months(1), kyiv)).toBe(midnight('2026-03-10'));
    expect(deadlineBefore(at('2026-03-31T10:00'), months(1), kyiv)).toBe(midnight('2026-03-01'));
    expect(deadlineBefore(at('2026-03-01T10:00'), months(1), kyiv)).toBe(midnight('2026-02-01'));
  });
});

describe('a term backward', () => {
  it('does not count the day in which the end falls', () => {
    expect(deadlineBefore(at('2026-02-20T10:00'), calendarDays(5), kyiv)).toBe(midnight('2026-02-15'));
  });

  it('from a midnight counts the days before it', () => {
    expect(deadlineBefore(midnight('2026-02-20'), calendarDays(5), kyiv)).toBe(midnight('2026-02-15'));
  });

  it('of working days passes over a weekend', () => {
    expect(deadlineBefore(at('2026-02-10T10:00'), workingDays(2), kyiv)).toBe(midnight('2026-02-06'));
  });

  it.each([
    ['spring 2026', '2026-03-30T10:00:00+03:00', '2026-03-28T22:00:00.000Z'],
    ['autumn 2026', '2026-10-26T10:00:00+02:00', '2026-10-24T21:00:00.000Z'],
  ])('starts at local midnight over the change of clocks in %s', (_, end, start) => {
    expect(deadlineBefore(instant(end), calendarDays(1), kyiv)).toBe(start);
  });
});

describe('every term from 2025 to 2026', () => {
  const start = instant('2025-01-01T00:00:00Z');
  const moment = fc.nat(2 * 365 * 86_400).map((seconds) => addSeconds(start, seconds));
  const term = fc.oneof(
    fc.record<Term>({ count: fc.nat(40), unit: fc.constantFrom('CALENDAR_DAYS', 'WORKING_DAYS') }),
    fc.nat(14).map(months),
  );
  const insideADay = (moment: Instant) => startOfDay(localDateOf(moment, kyiv.timeZone), kyiv.timeZone) !== moment;

  it('ends at a local midnight after its start', () => {
    fc.assert(
      fc.property(moment, term, fc.boolean(), (from, days, rolls) => {
        const end = deadlineAfter(from, days, withEaster, rolls);
        return !insideADay(end) && (end > from || (days.count === 0 && end === from));
      }),
    );
  });

  it('holds exactly the days that it counts, each of 23 to 25 hours', () => {
    fc.assert(
      fc.property(moment.filter(insideADay), fc.nat(40), (from, count) => {
        const last = addDays(localDateOf(from, kyiv.timeZone), count);
        return deadlineAfter(from, calendarDays(count), kyiv) === startOfDay(addDays(last, 1), kyiv.timeZone);
      }),
    );
  });

  it('of months ends with the same day of the last month, or with its last day', () => {
    fc.assert(
      fc.property(moment.filter(insideADay), fc.nat(30), (from, count) => {
        const start = localDateOf(from, kyiv.timeZone);
        const last = addDays(localDateOf(deadlineAfter(from, months(count), kyiv), kyiv.timeZone), -1);
        const isSameDay = last.slice(8) === start.slice(8);
        const isMonthEnd = addDays(last, 1).slice(8) === '01' && last.slice(8) < start.slice(8);
        return last.slice(0, 7) === addMonths(start, count).slice(0, 7) && (isSameDay || isMonthEnd);
      }),
    );
  });

  it('never ends on a day off when it rolls', () => {
    fc.assert(
      fc.property(moment, term, (from, days) => {
        const last = addDays(localDateOf(deadlineAfter(from, days, withEaster, true), kyiv.timeZone), -1);
        return isWorkingDay(last, withEaster);
      }),
    );
  });

  it('is never shorter for a later start', () => {
    fc.assert(
      fc.property(moment, fc.nat(10_000_000), term, (from, seconds, days) => {
        return deadlineAfter(addSeconds(from, seconds), days, withEaster) >= deadlineAfter(from, days, withEaster);
      }),
    );
  });

  it('fits before an end exactly when it starts before the term backward from that end', () => {
    fc.assert(
      fc.property(moment.filter(insideADay), moment, term, (from, end, days) => {
        const fits = deadlineAfter(from, days, withEaster) <= end;
        return fits === from < deadlineBefore(end, days, withEaster);
      }),
    );
  });
});
