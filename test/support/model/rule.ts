import { type Award, type Contract, type Life, type Meeting, withLatest } from './life.ts';

/** What is different afterwards: of the life, and of its latest meeting, award and contract. */
export type Change = Partial<Omit<Life, 'meeting' | 'award' | 'complaint' | 'contract'>> & {
  readonly meeting?: Partial<Meeting>;
  readonly award?: Partial<Award>;
  readonly contract?: Partial<Contract>;
};

/** What refuses something now, each under its code, the first that holds being told; otherwise it changes the life. */
export interface Rule {
  readonly [code: string]: boolean | (() => Change);
  readonly otherwise: () => Change;
}

export type Refusals = Readonly<Record<string, boolean>>;

/** Every code that refuses, in their order; none when it may be done. */
export const refusing = (rule: Rule): string[] => Object.keys(rule).filter((code) => rule[code] === true);

/** A list in which one element, the last if none is named, has changed. */
export const changed = <T>(list: readonly T[], change: Partial<T> = {}, place = list.length - 1): readonly T[] =>
  list.map((one, at) => (at === place ? { ...one, ...change } : one));

export function next(life: Life, rule: Rule): Life {
  if (refusing(rule).length > 0) return life;
  const { meeting, award, contract, ...change } = rule.otherwise();
  const after = { ...life, ...change };
  const [meetings, awards] = [changed(after.meetings, meeting), changed(after.awards, award)];
  return withLatest({ ...after, meetings, awards, contracts: changed(after.contracts, contract) });
}
