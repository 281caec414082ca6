import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { Instant, Language, LocalDate } from '#kernel';
import { translate } from '#platform';
import type { Assets } from '../theme/assets.ts';
import { componentFolder } from '../theme/stylesheet.ts';
import { inLanguage } from './request.ts';
import {
  day,
  deadline,
  decimal,
  left,
  machineMoment,
  moment,
  type Money,
  money,
  pluralOf,
  quantity,
} from './writing.ts';

const folders = [new URL('../../views/', import.meta.url), componentFolder].map((url) => fileURLToPath(url));

export interface PageFacts {
  readonly language: Language;
  /** In which the page tells the time. */
  readonly timeZone: string;
  /** The page's own address without its language, as it was asked for. */
  readonly path: string;
  readonly signedIn: boolean;
  readonly demonstration: boolean;
  readonly requestId: string;
}

type Parameters = Readonly<Record<string, string | number>>;

/** Makes pages of templates. Whatever is put into one is text, never markup. */
export class Views {
  private readonly environment: nunjucks.Environment;

  constructor(private readonly assets: Assets) {
    this.environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
      autoescape: true,
      throwOnUndefined: false,
      trimBlocks: true,
      lstripBlocks: true,
    });
  }

  render(view: string, facts: PageFacts, data: object): string {
    return this.environment.render(`${view}.njk`, { ...data, ...facts, ...this.helpers(facts) });
  }

  private helpers({ language, timeZone, path }: PageFacts) {
    const t = (key: string, parameters?: Parameters) => translate(language, `portal.${key}`, parameters);
    return {
      t,
      plural: (key: string, count: number) =>
        t(`${key}.${pluralOf(count, language)}`, { count: quantity(String(count), language) }),
      money: (value: Money) => money(value, language),
      quantity: (value: string) => quantity(value, language),
      decimal: (value: string) => decimal(value, language),
      day: (value: LocalDate) => day(value, language),
      moment: (value: Instant, withWeekday?: boolean) => moment(value, language, timeZone, withWeekday),
      deadline: (value: Instant, withWeekday?: boolean) => deadline(value, language, timeZone, withWeekday),
      machineMoment: (value: Instant) => machineMoment(value, timeZone),
      size: (bytes: number) => t('size', { kilobytes: quantity(String(Math.ceil(bytes / 1024)), language) }),
      left: (until: Instant, now: Instant) => left(until, now, timeZone),
      href: (to: string) => inLanguage(language, to),
      asset: (name: string) => this.assets.pathOf(name),
      inUkrainian: inLanguage('uk', path),
      inEnglish: inLanguage('en', path),
    };
  }
}
