import { currencySign } from '../currencies.ts';
import type { Term } from '../deadline.ts';
import { dateText, dayEndingAt, deadlineText, endOfDayWords } from '../deadline-words.ts';
import { type Instant, localDateOf, localText } from '../instant.ts';
import { type LocalDate, localDate } from '../local-date.ts';
import { formatMoney, type Minor } from '../money.ts';
import { formatQuantity, type Quantity } from '../quantity.ts';
import { Ratio } from '../ratio.ts';
import type { Bilingual, Language } from '../text.ts';
import { amountInWords } from './numerals.ts';

/** A space at which no line may end: between thousands, before units, in dates. */
export const NO_BREAK = '\u00a0';

/** The unit of a term after "within", for one and for many. */
const termNames: Readonly<Record<Term['unit'], Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
  CALENDAR_DAYS: { uk: ['календарного дня', 'календарних днів'], en: ['calendar day', 'calendar days'] },
  WORKING_DAYS: { uk: ['робочого дня', 'робочих днів'], en: ['working day', 'working days'] },
  MONTHS: { uk: ['місяця', 'місяців'], en: ['month', 'months'] },
};

/** How one document writes numbers, money, days and moments: by its language and its country's time zone. */
export class Wording {
  constructor(
    readonly language: Language,
    readonly timeZone: string,
  ) {}

  of(text: Bilingual): string {
    return text[this.language];
  }

  /** `1 234,5` in Ukrainian, `1,234.5` in English; takes a plain decimal text. */
  decimal(plain: string): string {
    const uk = this.language === 'uk';
    const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, uk ? NO_BREAK : ',');
    return plain.replace(/\d+/, grouped).replace('.', uk ? ',' : '.');
  }

  /** Figures alone, for table columns whose heading names the currency. */
  figures(amount: Minor): string {
    return this.decimal(formatMoney(amount));
  }

  money(amount: Minor, currency: string): string {
    if (this.language === 'en') return `${currency}${NO_BREAK}${this.figures(amount)}`;
    return `${this.figures(amount)}${NO_BREAK}${currencySign(currency).uk}`;
  }

  /** The amount with the sum written out, where this file knows the currency. */
  moneyInFull(amount: Minor, currency: string): string {
    const short = this.money(amount, currency);
    const words = amountInWords(amount, currency, this.language);
    return words === null ? short : `${short} (${words})`;
  }

  quantity(quantity: Quantity): string {
    return this.decimal(formatQuantity(quantity));
  }

  /** Points with two decimals, rounded half up for display only. */
  points(score: Ratio): string {
    return this.decimal(score.decimal(2));
  }

  percent(share: Ratio): string {
    const figures = share.times(Ratio.of(100)).decimal(1).replace(/\.0$/, '');
    return this.language === 'uk' ? `${this.decimal(figures)}${NO_BREAK}%` : `${this.decimal(figures)}%`;
  }

  /** `17 березня 2026 року` */
  date(date: LocalDate): string {
    return dateText(date, this.language);
  }

  /** `17.03.2026`, for tables. */
  shortDate(date: LocalDate): string {
    return date.split('-').reverse().join('.');
  }

  dateOf(moment: Instant): string {
    return this.date(localDateOf(moment, this.timeZone));
  }

  /** `17 березня 2026 року, 10:00`, local time. */
  moment(moment: Instant): string {
    return `${this.dateOf(moment)}, ${this.timeOf(moment)}`;
  }

  private timeOf(moment: Instant): string {
    return localText(moment, this.timeZone).slice(11);
  }

  /** A deadline: `17 березня 2026 року, 10:00`, and at midnight the end of the day before. */
  deadline(deadline: Instant): string {
    return endOfDayWords(deadline, this.timeZone, this.language) ?? this.moment(deadline);
  }

  /** The same after a noun: `до 17 березня 2026 року, 10:00`. */
  until(deadline: Instant): string {
    const words = endOfDayWords(deadline, this.timeZone, this.language);
    return words ?? `${this.language === 'uk' ? 'до' : 'until'} ${this.moment(deadline)}`;
  }

  /** From when on something may be done: the day alone where it begins with the day. */
  firstDay(moment: Instant): string {
    return dayEndingAt(moment, this.timeZone) === null ? this.moment(moment) : this.dateOf(moment);
  }

  /** A deadline for tables: `12.05.2026 24:00` at midnight. */
  shortDeadline(deadline: Instant): string {
    const [date, time] = deadlineText(deadline, this.timeZone).split(' ');
    return `${this.shortDate(localDate(date!))} ${time}`;
  }

  shortMoment(moment: Instant): string {
    return `${this.shortDate(localDateOf(moment, this.timeZone))} ${this.timeOf(moment)}`;
  }

  period(from: LocalDate, to: LocalDate): string {
    return this.language === 'uk'
      ? `з ${this.date(from)} до ${this.date(to)}`
      : `from ${this.date(from)} to ${this.date(to)}`;
  }

  /** A term after "within": `5 робочих днів`, `21 календарного дня`. */
  term(term: Term): string {
    const one = this.language === 'en' ? term.count === 1 : term.count % 10 === 1 && term.count % 100 !== 11;
    return `${term.count}${NO_BREAK}${termNames[term.unit][this.language][one ? 0 : 1]}`;
  }
}
