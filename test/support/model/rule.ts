import type { Life } from './life.ts';

/** What refuses something now, each under its code, the first that holds being told; otherwise it changes the life. */
export interface Rule {
  readonly [code: string]: boolean | (() => Partial<Life>);
  readonly otherwise: () => Partial<Life>;
}

export type Refusals = Readonly<Record<string, boolean>>;

/** Every code that refuses, in their order; none when it may be done. */
export const refusing = (rule: Rule): string[] => Object.keys(rule).filter((code) => rule[code] === true);

export const next = (life: Life, rule: Rule): Life =>
  refusing(rule).length > 0 ? life : { ...life, ...rule.otherwise() };

/** A list in which one element, the last if none is named, has changed. */
export const changed = <T>(list: readonly T[], change: Partial<T>, place = list.length - 1): readonly T[] =>
  list.with(place, { ...list[place]!, ...change });
