import { canonicalJson } from '#kernel';
import { refused } from '../refused.ts';
import type { Action } from './action.ts';
import type { Life } from './life.ts';
import { next, refusing, type Rule } from './rule.ts';
import type { Scene } from './scene.ts';
import { foreseen, told } from './seen.ts';

/** Attempts one action: done or refused as the model says, and the tables say afterwards what the model says. */
export async function attempt(action: Action, life: Life, scene: Scene): Promise<Life> {
  const rule = action.rule(life);
  const before = scene.text;
  const codes = await refused(action.deed(scene, life));
  await scene.look();
  if (!isExpected(codes, action, rule)) expect(codes).toEqual(action.byTime ? [] : refusing(rule));
  const after = next(life, rule);
  if (after === life) expect(scene.text).toBe(before);
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
function inOrder(life: Life, first: Action, second: Action, [one, other]: readonly (readonly string[])[]): Outcome[] {
  const between = next(life, first.rule(life));
  const rule = second.rule(between, life);
  const begun = isExpected(one!, first, first.rule(life));
  const isStale = other!.some((code) => second.stale.includes(code));
  return [
    { answered: begun && isExpected(other!, second, rule), after: next(between, rule) },
    { answered: begun && isStale, after: between },
  ];
}

function isExpected(codes: readonly string[], { byTime }: Action, rule: Rule): boolean {
  const [refusal] = refusing(rule);
  return refusal === undefined || byTime ? codes.length === 0 : codes.includes(refusal);
}
