import { addDays, type LocalDate } from '../local-date.ts';
import type { Days } from '../deadline.ts';
import { type Instant, localDateOf, localText, startOfDay } from '../instant.ts';
import { formatMoney, type Minor } from '../money.ts';
import { formatQuantity, type Quantity } from '../quantity.ts';
import { Ratio } from '../ratio.ts';
import type { Bilingual, Language } from '../text.ts';
import { hryvniasInWords } from './numerals.ts';

/** A space at which no line may end: between thousands, before units, in dates. */
export const NO_BREAK = '\u00a0';

const monthsUk = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
];
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

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
    return `${this.figures(amount)}${NO_BREAK}${currency === 'UAH' ? 'грн' : currency}`;
  }

  /** The amount with the sum written out, where this file knows the currency. */
  moneyInFull(amount: Minor, currency: string): string {
    const short = this.money(amount, currency);
    return currency === 'UAH' ? `${short} (${hryvniasInWords(amount, this.language)})` : short;
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
    const [year, month, day] = date.split('-').map(Number);
    if (this.language === 'en') return `${day}${NO_BREAK}${monthsEn[month! - 1]} ${year}`;
    return `${day}${NO_BREAK}${monthsUk[month! - 1]} ${year}${NO_BREAK}року`;
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

  /** Up to a moment that is itself too late: `до кінця дня 29 березня 2026 року` where it is a midnight. */
  until(deadline: Instant): string {
    const uk = this.language === 'uk';
    const date = localDateOf(deadline, this.timeZone);
    if (startOfDay(date, this.timeZone) !== deadline) return `${uk ? 'до' : 'until'} ${this.moment(deadline)}`;
    return `${uk ? 'до кінця дня' : 'until the end of'} ${this.date(addDays(date, -1))}`;
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
  term(term: Days): string {
    const working = term.unit === 'WORKING_DAYS';
    const one = term.count % 10 === 1 && term.count % 100 !== 11;
    if (this.language === 'en')
      return `${term.count}${NO_BREAK}${working ? 'working' : 'calendar'} ${term.count === 1 ? 'day' : 'days'}`;
    const kind = working ? (one ? 'робочого' : 'робочих') : one ? 'календарного' : 'календарних';
    return `${term.count}${NO_BREAK}${kind} ${one ? 'дня' : 'днів'}`;
  }
}
