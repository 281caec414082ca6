import { describe, expect, it } from '@jest/globals';
import { addSeconds, atLocalTime, instant, localDateOf, localText, startOfDay } from './instant.ts';
import { localDate } from './local-date.ts';

const KYIV = 'Europe/Kyiv';

describe('an instant', () => {
  it.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T11:00:00+02:00', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00:00.123999Z', '2026-03-01T09:00:00.123Z'],
  ])('is read from %s as %s', (text, written) => {
    expect(instant(text)).toBe(written);
  });

  it.each(['2026-03-01', '2026-03-01T09:00:00', '2026-03-01T25:00:00Z', 'now', ''])('is not read from "%s"', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('moves by seconds', () => {
    expect(addSeconds(instant('2026-12-31T23:59:59Z'), 1)).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('a local day', () => {
  it.each([
    ['2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['2026-03-30', '2026-03-29T21:00:00.000Z'],
    ['2026-10-25', '2026-10-24T21:00:00.000Z'],
    ['2026-10-26', '2026-10-25T22:00:00.000Z'],
  ])('%s starts in Kyiv at %s', (date, start) => {
    expect(startOfDay(localDate(date), KYIV)).toBe(start);
  });

  it('starts at its first moment where the clock skips midnight', () => {
    expect(startOfDay(localDate('2026-04-24'), 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
  });

  it.each([
    ['2026-03-28T21:59:59.999Z', '2026-03-28'],
    ['2026-03-28T22:00:00.000Z', '2026-03-29'],
  ])('at %s is %s in Kyiv', (moment, date) => {
    expect(localDateOf(instant(moment), KYIV)).toBe(date);
  });

  it('has wall-clock times', () => {
    expect(atLocalTime(localDate('2026-07-01'), '10:00', KYIV)).toBe('2026-07-01T07:00:00.000Z');
  });

  it('reads a time which daylight saving skips as the time that the clock then shows', () => {
    expect(localText(atLocalTime(localDate('2026-03-29'), '03:30', KYIV), KYIV)).toBe('2026-03-29 04:30');
  });

  it('is written for people with the time of their zone', () => {
    expect(localText(instant('2026-03-01T09:00:59.999Z'), KYIV)).toBe('2026-03-01 11:00');
  });
});
