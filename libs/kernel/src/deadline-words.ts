import { localDateOf, localText, startOfDay, type Instant } from './instant.ts';
import { addDays, type LocalDate, weekdayOf } from './local-date.ts';
import type { Language } from './text.ts';

/** A space at which no line may end. */
const NO_BREAK = '\u00a0';

const months: Readonly<Record<Language, readonly string[]>> = {
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const daysOfWeek: Readonly<Record<Language, readonly string[]>> = {
  uk: 'понеділка вівторка середи четверга п’ятниці суботи неділі'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** `17 березня 2026 року` */
export function dateText(date: LocalDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  const written = `${day}${NO_BREAK}${months[language][month! - 1]} ${year}`;
  return language === 'uk' ? `${written}${NO_BREAK}року` : written;
}

/** `до кінця вівторка, 12 травня 2026 року` */
const endOfDayText: Readonly<Record<Language, (date: LocalDate) => string>> = {
  uk: (date) => `до кінця ${daysOfWeek.uk[weekdayOf(date) - 1]}, ${dateText(date, 'uk')}`,
  en: (date) => `until the end of ${daysOfWeek.en[weekdayOf(date) - 1]}, ${dateText(date, 'en')}`,
};

/** The day with whose end a deadline comes; null for one at an hour. A deadline is the first moment that is too late. */
export function dayEndingAt(deadline: Instant, timeZone: string): LocalDate | null {
  const date = localDateOf(deadline, timeZone);
  return startOfDay(date, timeZone) === deadline ? addDays(date, -1) : null;
}

/** A deadline at midnight as people tell it, by the day before; null for one at an hour. */
export function endOfDayWords(deadline: Instant, timeZone: string, language: Language): string | null {
  const day = dayEndingAt(deadline, timeZone);
  return day === null ? null : endOfDayText[language](day);
}

/** For tables and for figures in a sentence: `2026-05-12 24:00`, where the clock says that the next day has begun. */
export function deadlineText(deadline: Instant, timeZone: string): string {
  const day = dayEndingAt(deadline, timeZone);
  return day === null ? localText(deadline, timeZone) : `${day} 24:00`;
}
