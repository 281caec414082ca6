import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateText, dayEndingAt, deadlineText, endOfDayWords } from './deadline-words.ts';
import { addSeconds, instant, localDateOf, startOfDay } from './instant.ts';
import { addDays, localDate } from './local-date.ts';

const KYIV = 'Europe/Kyiv';
const at = (text: string) => instant(text);
const uk = (text: string) => endOfDayWords(at(text), KYIV, 'uk');
const en = (text: string) => endOfDayWords(at(text), KYIV, 'en');

describe('a deadline at midnight', () => {
  it.each([
    ['in summer', '2026-05-12T21:00:00Z', 'вівторка, 12 травня 2026 року', 'Tuesday, 12 May 2026'],
    ['at the end of a year', '2026-12-31T22:00:00Z', 'четверга, 31 грудня 2026 року', 'Thursday, 31 December 2026'],
    ['at the end of February', '2026-02-28T22:00:00Z', 'суботи, 28 лютого 2026 року', 'Saturday, 28 February 2026'],
    ['before clocks go forward', '2026-03-28T22:00:00Z', 'суботи, 28 березня 2026 року', 'Saturday, 28 March 2026'],
    ['after they went forward', '2026-03-29T21:00:00Z', 'неділі, 29 березня 2026 року', 'Sunday, 29 March 2026'],
    ['before clocks go back', '2026-10-24T21:00:00Z', 'суботи, 24 жовтня 2026 року', 'Saturday, 24 October 2026'],
    ['after they went back', '2026-10-25T22:00:00Z', 'неділі, 25 жовтня 2026 року', 'Sunday, 25 October 2026'],
    ['on a Monday', '2026-05-11T21:00:00Z', 'понеділка, 11 травня 2026 року', 'Monday, 11 May 2026'],
    ['on a Wednesday', '2026-05-13T21:00:00Z', 'середи, 13 травня 2026 року', 'Wednesday, 13 May 2026'],
    ['on a Friday', '2026-05-15T21:00:00Z', 'п’ятниці, 15 травня 2026 року', 'Friday, 15 May 2026'],
  ])('%s is told as the end of the day before', (_, deadline, ukrainian, english) => {
    expect(uk(deadline)?.replaceAll('\u00a0', ' ')).toBe(`до кінця ${ukrainian}`);
    expect(en(deadline)?.replaceAll('\u00a0', ' ')).toBe(`until the end of ${english}`);
  });

  it('stands in figures as the twenty-fourth hour of that day', () => {
    expect(deadlineText(at('2026-05-12T21:00:00Z'), KYIV)).toBe('2026-05-12 24:00');
    expect(deadlineText(at('2026-12-31T22:00:00Z'), KYIV)).toBe('2026-12-31 24:00');
  });

  it('is one by the clock of the place: another zone has another day', () => {
    expect(dayEndingAt(at('2026-05-13T00:00:00Z'), KYIV)).toBeNull();
    expect(dayEndingAt(at('2026-05-13T00:00:00Z'), 'UTC')).toBe('2026-05-12');
  });

  it('is every first moment of a day and no other', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(localDate('2025-01-01'), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 82_000 }), (date, seconds) => {
        const midnight = startOfDay(date, KYIV);
        const later = addSeconds(midnight, seconds);
        return (
          dayEndingAt(midnight, KYIV) === addDays(date, -1) &&
          (dayEndingAt(later, KYIV) === null) === (startOfDay(localDateOf(later, KYIV), KYIV) !== later)
        );
      }),
    );
  });
});

describe('a deadline at an hour', () => {
  it.each(['2026-05-12T20:59:00Z', '2026-05-12T21:01:00Z', '2026-05-13T09:00:00Z'])(
    '%s is no end of a day',
    (deadline) => {
      expect([uk(deadline), en(deadline)]).toEqual([null, null]);
    },
  );

  it('stands in figures as it is', () => {
    expect(deadlineText(at('2026-05-13T09:00:00Z'), KYIV)).toBe('2026-05-13 12:00');
  });
});

describe('a day', () => {
  it('has no break between its figures and what belongs to them', () => {
    expect(dateText(localDate('2026-03-17'), 'uk')).toBe('17\u00a0березня 2026\u00a0року');
    expect(dateText(localDate('2026-03-17'), 'en')).toBe('17\u00a0March 2026');
  });
});
