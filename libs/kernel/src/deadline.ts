import { type Instant, localDateOf, startOfDay } from './instant.ts';
import { addDays, addMonths, lastDayOfMonths, type LocalDate, weekdayOf } from './local-date.ts';
import type { termUnits } from './rule-parameter.ts';

/** So many days or months, as an act gives them. */
export interface Term {
  readonly count: number;
  readonly unit: (typeof termUnits)[number];
}

/** Which days are working days, and in which zone a day begins. Lists of days off and of working weekends are data. */
export interface Calendar {
  readonly timeZone: string;
  readonly weekend: readonly number[];
  readonly daysOff: ReadonlySet<string>;
  readonly workingWeekends: ReadonlySet<string>;
}

/** A day declared a working day is one, even if it is also a day off or a holiday. */
export function isWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  if (calendar.workingWeekends.has(date)) return true;
  return !calendar.weekend.includes(weekdayOf(date)) && !calendar.daysOff.has(date);
}

/**
 * The end of a term of full local days that starts at a moment: the first instant which is too late.
 * The day in which the term starts is not counted, unless it starts exactly at its local midnight. A term of months ends
 * with the same day of its last month, or with that month's last day where there is none.
 * With `rolls`, a term that would end on a day off ends with the next working day instead.
 */
export function deadlineAfter(start: Instant, term: Term, calendar: Calendar, rolls = false): Instant {
  const startDate = localDateOf(start, calendar.timeZone);
  const startsAtMidnight = startOfDay(startDate, calendar.timeZone) === start;
  let last = lastDay(startDate, startsAtMidnight, term, calendar);
  while (rolls && !isWorkingDay(last, calendar)) last = addDays(last, 1);
  return startOfDay(addDays(last, 1), calendar.timeZone);
}

function lastDay(start: LocalDate, isCounted: boolean, term: Term, calendar: Calendar): LocalDate {
  if (term.unit === 'MONTHS') return isCounted ? lastDayOfMonths(start, term.count) : addMonths(start, term.count);
  let last = isCounted ? addDays(start, -1) : start;
  for (let counted = 0; counted < term.count;) {
    last = addDays(last, 1);
    if (term.unit === 'CALENDAR_DAYS' || isWorkingDay(last, calendar)) counted += 1;
  }
  return last;
}

/**
 * The first instant at which it is too late to act when a term of full local days must pass between the act and an
 * end: a local midnight. The day in which the end falls is not counted.
 */
export function deadlineBefore(end: Instant, term: Term, calendar: Calendar): Instant {
  let first = localDateOf(end, calendar.timeZone);
  if (term.unit === 'MONTHS') return startOfDay(tooLateFor(first, term.count), calendar.timeZone);
  for (let counted = 0; counted < term.count;) {
    first = addDays(first, -1);
    if (term.unit === 'CALENDAR_DAYS' || isWorkingDay(first, calendar)) counted += 1;
  }
  return startOfDay(first, calendar.timeZone);
}

/** The first day so many months after which the end's own day, or a later one, has come. */
function tooLateFor(end: LocalDate, months: number): LocalDate {
  let first = addMonths(end, -months);
  while (addMonths(addDays(first, -1), months) >= end) first = addDays(first, -1);
  while (addMonths(first, months) < end) first = addDays(first, 1);
  return first;
}
