import { type Instant, localDateOf, startOfDay } from './instant.ts';
import { addDays, type LocalDate, weekdayOf } from './local-date.ts';

export type DayUnit = 'CALENDAR_DAYS' | 'WORKING_DAYS';

export interface Days {
  readonly count: number;
  readonly unit: DayUnit;
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
 * The end of a term of full local days that starts at a moment: the first instant that is too late. The day in which
 * the term starts is not counted, unless it starts exactly at local midnight. With `rolls`, a term that would end on
 * a day off ends with the next working day instead.
 */
export function deadlineAfter(start: Instant, term: Days, calendar: Calendar, rolls = false): Instant {
  const startDate = localDateOf(start, calendar.timeZone);
  const startsAtMidnight = startOfDay(startDate, calendar.timeZone) === start;
  let last = startsAtMidnight ? addDays(startDate, -1) : startDate;
  for (let counted = 0; counted < term.count;) {
    last = addDays(last, 1);
    if (term.unit === 'CALENDAR_DAYS' || isWorkingDay(last, calendar)) counted += 1;
  }
  while (rolls && !isWorkingDay(last, calendar)) last = addDays(last, 1);
  return startOfDay(addDays(last, 1), calendar.timeZone);
}

/**
 * The first instant at which it is too late to act when a term of full local days must pass between the act and an
 * end: a local midnight. The day in which the end falls is not counted.
 */
export function deadlineBefore(end: Instant, term: Days, calendar: Calendar): Instant {
  let first = localDateOf(end, calendar.timeZone);
  for (let counted = 0; counted < term.count;) {
    first = addDays(first, -1);
    if (term.unit === 'CALENDAR_DAYS' || isWorkingDay(first, calendar)) counted += 1;
  }
  return startOfDay(first, calendar.timeZone);
}
