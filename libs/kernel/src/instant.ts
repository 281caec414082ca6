import { Temporal } from 'temporal-polyfill';
import { type LocalDate, localDate } from './local-date.ts';

/**
 * A moment in UTC with milliseconds, always written `2026-03-01T09:00:00.000Z`, so that text order is time order.
 * Moments with legal effect come only from the database's clock.
 */
export type Instant = string & { readonly __instant: unique symbol };

/** Any ISO 8601 moment with a zone, truncated to milliseconds; throws when the text is not one. */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) as Instant;
}

/** The first moment of a local day; where daylight saving skips midnight, the first moment that exists. */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  return instant(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString());
}

/** A wall-clock time on a local day, e.g. `10:00` in Europe/Kyiv. */
export function atLocalTime(date: LocalDate, time: string, timeZone: string): Instant {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return instant(zoned.toInstant().toString());
}

export function localDateOf(moment: Instant, timeZone: string): LocalDate {
  return localDate(Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString());
}

export function addSeconds(moment: Instant, seconds: number): Instant {
  return instant(Temporal.Instant.from(moment).add({ seconds }).toString());
}

/** A moment as people read it in their zone: `2026-03-01 11:00`. */
export function localText(moment: Instant, timeZone: string): string {
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
