import { Temporal } from 'temporal-polyfill';

/** A calendar day without a time or zone, always written `2026-03-01`, so that text order is day order. */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** Throws when the calendar has no such day. */
export function localDate(text: string): LocalDate {
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;
}

/** The same day of a later month, or that month's last: a month after 31 January is 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as LocalDate;
}

/**
 * The last of so many months that begin with a day: the day before the same day of a later month, and that month's own
 * last day where it has no such day.
 */
export function lastDayOfMonths(first: LocalDate, months: number): LocalDate {
  const next = addMonths(first, months);
  return next.slice(8) === first.slice(8) ? addDays(next, -1) : next;
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function yearOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).year;
}

export function monthOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).month;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** A period of days, both ends included. */
export interface DayPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const periodsOverlap = (a: DayPeriod, b: DayPeriod): boolean => a.from <= b.to && b.from <= a.to;

export const periodContains = (outer: DayPeriod, inner: DayPeriod): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
