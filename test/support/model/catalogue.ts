import type { Action } from './action.ts';
import { awarding } from './award.actions.ts';
import { bidding } from './bid.actions.ts';
import { commission } from './commission.actions.ts';
import { contracting } from './contract.actions.ts';
import { performing } from './performance.actions.ts';
import { tendering } from './tender.actions.ts';
import { usualWay } from './usual-way.ts';

/** Everything that is ever attempted. */
export const catalogue: readonly Action[] = [
  ...[...tendering, ...bidding, ...commission, ...awarding, ...contracting, ...performing],
];

const byName = new Map(catalogue.map((action) => [action.name, action]));

export function named(name: string): Action {
  const action = byName.get(name);
  if (!action) throw new Error(`There is no action "${name}".`);
  return action;
}

export const way: readonly Action[] = usualWay.map(named);

/** Where the usual way has a step that it has once; undefined for others. */
export function placeOf(name: string): number | undefined {
  const [place, ...more] = way.flatMap((action, place) => (action.name === name ? [place] : []));
  return more.length === 0 ? place : undefined;
}
