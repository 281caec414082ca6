import type { Action } from './action.ts';
import { catalogue } from './catalogue.ts';
import type { Life } from './life.ts';
import { next, refusing } from './rule.ts';

interface Judged {
  readonly action: Action;
  /** Every code with which the model refuses it now. */
  readonly refusals: readonly string[];
}

/** Lives never change, so each is judged once. */
const known = new WeakMap<Life, readonly Judged[]>();

function judged(life: Life): readonly Judged[] {
  let found = known.get(life);
  if (!found) {
    const thinkable = catalogue.filter((action) => action.thinkable(life));
    found = thinkable.map((action) => ({ action, refusals: refusing(action.rule(life)) }));
    known.set(life, found);
  }
  return found;
}

/** Who does it, and to which bidder or month, makes no other family; why it is refused does. */
type Families = ReadonlyMap<string, readonly Action[]>;

function families(life: Life, fits: (judged: Judged) => boolean): Families {
  const found = new Map<string, Action[]>();
  for (const { action, refusals } of judged(life).filter(fits)) {
    const family = `${action.name.replaceAll(/\d/g, '')}: ${refusals.join()}`;
    found.set(family, [...(found.get(family) ?? []), action]);
  }
  return found;
}

const isAllowed = ({ refusals }: Judged): boolean => refusals.length === 0;

export const anything = (life: Life): Families => families(life, () => true);
export const allowed = (life: Life): Families => families(life, isAllowed);
/** What one guard alone keeps from happening: only here does anybody notice that the guard is gone. */
export const nearMisses = (life: Life): Families => families(life, ({ refusals }) => refusals.length === 1);
export const allowedAtOnce = (life: Life): Families => families(life, (one) => isAllowed(one) && !one.action.alone);

/** What may be done now, but no longer after an action: often the same action again. */
export function rivals(life: Life, first: Action): Families {
  const after = next(life, first.rule(life));
  return families(life, (one) => {
    if (!isAllowed(one) || one.action.alone || !one.action.thinkable(after)) return false;
    return refusing(one.action.rule(after)).length > 0;
  });
}

/** Each family is as likely as another, however many belong to it. */
export function pick(among: Families, number: number): Action | undefined {
  const chosen = [...among.values()][number % among.size];
  return chosen?.[Math.floor(number / among.size) % chosen.length];
}
