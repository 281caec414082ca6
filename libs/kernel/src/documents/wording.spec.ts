import { instant } from '../instant.ts';
import { localDate } from '../local-date.ts';
import { Ratio } from '../ratio.ts';
import { Wording } from './wording.ts';

const uk = new Wording('uk', 'Europe/Kyiv');
const en = new Wording('en', 'Europe/Kyiv');

test('money in Ukrainian: thousands apart, a decimal comma, and no line may end inside', () => {
  expect(uk.money(1_234_567_05n, 'UAH')).toBe('1\u00a0234\u00a0567,05\u00a0грн');
  expect(uk.money(100_00n, 'EUR')).toBe('100,00\u00a0EUR');
  expect(en.money(1_234_567_05n, 'UAH')).toBe('UAH\u00a01,234,567.05');
});

test('a volume shows no decimals that it does not have', () => {
  expect(uk.quantity(18_240_000n)).toBe('18\u00a0240');
  expect(uk.quantity(2_400_500n)).toBe('2\u00a0400,5');
});

test('an amount stands in words only where the currency has words', () => {
  expect(en.moneyInFull(1_00n, 'UAH')).toBe('UAH\u00a01.00 (one hryvnia 00 kopiykas)');
  expect(en.moneyInFull(1_00n, 'EUR')).toBe('EUR\u00a01.00');
});

test('points are rounded half up for display only', () => {
  expect(uk.points(Ratio.of(176_541, 2_000))).toBe('88,27');
  expect(uk.percent(Ratio.of(2, 3))).toBe('66,7\u00a0%');
  expect(en.percent(Ratio.of(3, 5))).toBe('60%');
  expect(en.percent(Ratio.of(1005, 10_000))).toBe('10.1%');
  expect(en.percent(Ratio.of(1, 10_000))).toBe('0%');
});

test('days stand in words, in the genitive', () => {
  expect(uk.date(localDate('2026-03-01'))).toBe('1\u00a0березня 2026\u00a0року');
  expect(en.date(localDate('2026-03-01'))).toBe('1\u00a0March 2026');
});

test('every month has its name', () => {
  const days = Array.from({ length: 12 }, (_, at) => localDate(`2026-${String(at + 1).padStart(2, '0')}-01`));
  expect(days.map((day) => uk.date(day).split(/\s/)[1]).join(' ')).toBe(
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  );
  expect(days.map((day) => en.date(day).split(/\s/)[1]).join(' ')).toBe(
    'January February March April May June July August September October November December',
  );
});

test('moments are told in the local time of the country, also across daylight saving', () => {
  expect(uk.moment(instant('2026-01-15T09:30:00Z'))).toBe('15\u00a0січня 2026\u00a0року, 11:30');
  expect(uk.shortMoment(instant('2026-07-15T09:30:00Z'))).toBe('15.07.2026 12:30');
});

test('a deadline at midnight is told as the end of the day before', () => {
  expect(uk.until(instant('2026-03-29T21:00:00Z'))).toBe('до кінця неділі, 29\u00a0березня 2026\u00a0року');
  expect(en.until(instant('2026-03-29T21:00:00Z'))).toBe('until the end of Sunday, 29\u00a0March 2026');
  expect(uk.deadline(instant('2026-03-29T21:00:00Z'))).toBe('до кінця неділі, 29\u00a0березня 2026\u00a0року');
  expect(uk.deadline(instant('2026-04-06T09:00:00Z'))).toBe('6\u00a0квітня 2026\u00a0року, 12:00');
  expect(uk.shortDeadline(instant('2026-03-29T21:00:00Z'))).toBe('29.03.2026 24:00');
  expect(uk.shortDeadline(instant('2026-04-06T09:00:00Z'))).toBe('06.04.2026 12:00');
  expect(uk.until(instant('2026-04-06T09:00:00Z'))).toBe('до 6\u00a0квітня 2026\u00a0року, 12:00');
  expect(en.until(instant('2026-04-06T09:00:00Z'))).toBe('until 6\u00a0April 2026, 12:00');
});

test.each([
  [1, 'WORKING_DAYS', '1\u00a0робочого дня'],
  [5, 'WORKING_DAYS', '5\u00a0робочих днів'],
  [11, 'CALENDAR_DAYS', '11\u00a0календарних днів'],
  [21, 'CALENDAR_DAYS', '21\u00a0календарного дня'],
  [1, 'MONTHS', '1\u00a0місяця'],
  [2, 'MONTHS', '2\u00a0місяців'],
] as const)('within %s %s', (count, unit, text) => {
  expect(uk.term({ count, unit })).toBe(text);
});

test('a term of one day is singular in English', () => {
  expect(en.term({ count: 1, unit: 'WORKING_DAYS' })).toBe('1\u00a0working day');
  expect(en.term({ count: 21, unit: 'CALENDAR_DAYS' })).toBe('21\u00a0calendar days');
});
