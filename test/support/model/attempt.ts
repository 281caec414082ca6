import { canonicalJson } from '#kernel';
import { refused } from '../refused.ts';
import type { Action } from './action.ts';
import type { Life } from './life.ts';
import { next, refusing } from './rule.ts';
import type { Scene } from './scene.ts';
import { foreseen, told } from './seen.ts';

/** Attempts one action: done or refused as the model says, and the tables say afterwards what the model says. */
export async function attempt(action: Action, life: Life, scene: Scene): Promise<Life> {
  const rule = action.rule(life);
  const [refusal] = refusing(rule);
  const before = scene.text;
  const codes = await refused(action.deed(scene, life));
  await scene.look();
  if (refusal === undefined || action.byTime) expect(codes).toEqual([]);
  else expect(codes).toContain(refusal);
  if (refusal !== undefined) expect(scene.text).toBe(before);
  const after = next(life, rule);
  const [seen, expected] = [told(scene), foreseen(after)];
  if (canonicalJson(seen) !== canonicalJson(expected)) expect(seen).toEqual(expected);
  return after;
}

/** Two at the same moment: what comes of it is what would have come of one after the other, in one order or the other. */
export async function attemptAtOnce(one: Action, other: Action, life: Life, scene: Scene): Promise<Life> {
  const [first, second] = await Promise.all([refused(one.deed(scene, life)), refused(other.deed(scene, life))]);
  await scene.look();
  const seen = canonicalJson(told(scene));
  const outcomes = [...inOrder(life, one, other, [first, second]), ...inOrder(life, other, one, [second, first])];
  const outcome = outcomes.find(({ answered, after }) => answered && canonicalJson(foreseen(after)) === seen);
  if (!outcome) throw new Error(`Answered with [${first.join()}] and [${second.join()}], and the tables say ${seen}`);
  return outcome.after;
}

interface Outcome {
  readonly answered: boolean;
  readonly after: Life;
}

/** The second after the first; or refused, because it was made from what the first has changed. */
function inOrder(life: Life, first: Action, second: Action, [done, codes]: readonly (readonly string[])[]): Outcome[] {
  const between = next(life, first.rule(life));
  const rule = second.rule(between, life);
  const [refusal] = refusing(rule);
  const expected = refusal === undefined || second.byTime ? codes!.length === 0 : codes!.includes(refusal);
  const isStale = codes!.some((code) => second.stale.includes(code));
  return [
    { answered: done!.length === 0 && expected, after: next(between, rule) },
    { answered: done!.length === 0 && isStale, after: between },
  ];
}
