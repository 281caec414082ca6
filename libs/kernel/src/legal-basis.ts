import { type Act, isUnread, type RulePackData } from './rule-parameter.ts';

const shortDate = (date: string): string => date.split('-').reverse().join('.');

/** An act as Ukrainian lawyers cite it: `постанова КМУ № 450 від 01.06.2020`. */
export function cite(act: Act): string {
  const name = act.citedByName ? ` «${act.name}»` : '';
  const registered = act.registration
    ? `, зареєстровано ${shortDate(act.registration.date)} за № ${act.registration.number}`
    : '';
  return `${act.kind}${name} № ${act.number} від ${shortDate(act.date)}${registered}`;
}

/** An act that something rests on, once, with all places in it. */
export interface CitedAct {
  readonly act: string;
  readonly citation: string;
  readonly places: readonly string[];
  /** Whether every value that rests on it was read in it or in a summary of it. */
  readonly checked: boolean;
}

/** The acts behind some parameters in the order of the keys, each act once: by its id, not by the text of a citation. */
export function legalBasis(data: Pick<RulePackData, 'acts' | 'parameters'>, keys: readonly string[]): CitedAct[] {
  const cited = new Map<string, { places: Set<string>; checked: boolean }>();
  for (const key of keys) {
    const parameter = data.parameters[key];
    if (!parameter) throw new Error(`the rule pack has no parameter ${key}`);
    for (const { act, place } of parameter.basis) {
      const known = cited.get(act) ?? { places: new Set(), checked: true };
      if (place) known.places.add(place);
      cited.set(act, { ...known, checked: known.checked && !isUnread(parameter.evidence) });
    }
  }
  return [...cited].map(([id, { places, checked }]) => {
    const act = data.acts[id];
    if (!act) throw new Error(`the rule pack has no act ${id}`);
    return { act: id, citation: cite(act), places: [...places], checked };
  });
}
