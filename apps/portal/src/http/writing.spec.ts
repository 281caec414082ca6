import { instant, localDate } from '#kernel';
import { day, deadline, decimal, left, machineMoment, moment, money, pluralOf, quantity } from './writing.ts';

const KYIV = 'Europe/Kyiv';

test('figures are grouped so that they do not break across lines', () => {
  expect(decimal('1234567.50', 'uk')).toBe('1\u00a0234\u00a0567,50');
  expect(decimal('1234567.50', 'en')).toBe('1,234,567.50');
  expect(decimal('999', 'uk')).toBe('999');
  expect(decimal('-1000.05', 'en')).toBe('−1,000.05');
});

test('money says its currency in the place where the language has it', () => {
  expect(money({ amount: '480000.00', currency: 'UAH' }, 'uk')).toBe('480\u00a0000,00\u00a0грн');
  expect(money({ amount: '480000.00', currency: 'UAH' }, 'en')).toBe('UAH\u00a0480,000.00');
  expect(money({ amount: '5.00', currency: 'BGN' }, 'uk')).toBe('5,00\u00a0BGN');
});

test('volumes are as short as they can be', () => {
  expect(quantity('12.500', 'uk')).toBe('12,5');
  expect(quantity('1200.000', 'en')).toBe('1,200');
  expect(quantity('1200', 'en')).toBe('1,200');
});

test('moments are told in Kyiv time, in summer and in winter', () => {
  expect(moment(instant('2026-07-01T07:00:00Z'), 'uk', KYIV)).toBe('1 липня 2026 р., 10:00');
  expect(moment(instant('2026-12-01T08:00:00Z'), 'en', KYIV)).toBe('1 December 2026, 10:00');
  expect(moment(instant('2026-11-21T08:00:00Z'), 'uk', KYIV, true)).toBe('субота, 21 листопада 2026 р., 10:00');
  expect(machineMoment(instant('2026-07-01T07:00:00Z'), KYIV)).toBe('2026-07-01T10:00:00+03:00');
  expect(day(localDate('2026-03-01'), 'uk')).toBe('1 березня 2026 р.');
});

test('a deadline at midnight is told as the end of the day before, and no other', () => {
  expect(deadline(instant('2026-05-12T21:00:00Z'), 'uk', KYIV, true)).toBe(
    'до кінця вівторка, 12\u00a0травня 2026\u00a0року',
  );
  expect(deadline(instant('2026-05-12T21:00:00Z'), 'en', KYIV)).toBe('until the end of Tuesday, 12\u00a0May 2026');
  expect(deadline(instant('2026-07-01T07:00:00Z'), 'uk', KYIV)).toBe('1 липня 2026 р., 10:00');
});

test('counts take the forms of Ukrainian', () => {
  expect([1, 2, 5, 11, 21, 22, 25].map((count) => pluralOf(count, 'uk'))).toEqual([
    'one',
    'few',
    'many',
    'many',
    'one',
    'few',
    'many',
  ]);
});

test('what is left is counted in full days of the place, and nothing is left at the deadline itself', () => {
  const until = instant('2026-03-30T07:00:00Z');
  expect(left(until, instant('2026-03-28T08:00:00Z'), KYIV)).toEqual({ days: 2, hours: 0, minutes: 0 });
  expect(left(until, instant('2026-03-30T06:15:00Z'), KYIV)).toEqual({ days: 0, hours: 0, minutes: 45 });
  expect(left(until, until, KYIV)).toBeNull();
});
