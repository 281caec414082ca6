import { Temporal } from 'temporal-polyfill';
import { currencySign, endOfDayWords, type Instant, type Language, type LocalDate } from '#kernel';

const NARROW = '\u00a0';
const locales: Readonly<Record<Language, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** A decimal text as people write it: groups of three that do not break, and the comma or point of the language. */
export function decimal(text: string, language: Language): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (!whole) return text;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'uk' ? NARROW : ',');
  return `${sign ? '−' : ''}${grouped}${fraction ? (language === 'uk' ? ',' : '.') + fraction : ''}`;
}

/** A volume: the shortest decimal. */
export const quantity = (text: string, language: Language): string =>
  decimal(text.includes('.') ? text.replace(/\.?0+$/, '') : text, language);

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export function money({ amount, currency }: Money, language: Language): string {
  const name = currencySign(currency)[language];
  const figures = decimal(amount, language);
  return language === 'uk' ? `${figures}${NARROW}${name}` : `${name}${NARROW}${figures}`;
}

const zoned = (moment: Instant, timeZone: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);

/** `21 листопада 2026 р.` */
export const day = (date: LocalDate, language: Language): string =>
  Temporal.PlainDate.from(date).toLocaleString(locales[language], { day: 'numeric', month: 'long', year: 'numeric' });

/** `субота, 21 листопада 2026 р., 10:00`; the zone is said beside it, once. */
export function moment(instant: Instant, language: Language, timeZone: string, withWeekday = false): string {
  const at = zoned(instant, timeZone);
  const date = at.toPlainDate().toLocaleString(locales[language], {
    ...(withWeekday && { weekday: 'long' as const }),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return `${date}, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** A deadline at an hour is told like any moment, one at midnight as the end of the day before. */
export const deadline = (instant: Instant, language: Language, timeZone: string, withWeekday = false): string =>
  endOfDayWords(instant, timeZone, language) ?? moment(instant, language, timeZone, withWeekday);

/** For the `datetime` attribute: the moment with its offset. */
export const machineMoment = (instant: Instant, timeZone: string): string =>
  zoned(instant, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

export type Plural = 'one' | 'few' | 'many' | 'other';

/** Which form a count takes: 1 лот, 2 лоти, 5 лотів. */
export const pluralOf = (count: number, language: Language): Plural =>
  new Intl.PluralRules(locales[language]).select(count) as Plural;

/** What is left until a moment in its two largest parts; null when it has passed. */
export function left(
  until: Instant,
  now: Instant,
  timeZone: string,
): { days: number; hours: number; minutes: number } | null {
  if (now >= until) return null;
  const span = zoned(now, timeZone).until(zoned(until, timeZone), { largestUnit: 'day' });
  return { days: span.days, hours: span.hours, minutes: span.minutes };
}
