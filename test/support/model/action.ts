import type { Life } from './life.ts';
import type { Rule } from './rule.ts';
import type { Scene } from './scene.ts';

/** Something that somebody may attempt: what the model says of it, and how it is really done. */
export interface Action {
  readonly name: string;
  /** Whether there is anything yet to attempt it on. */
  readonly thinkable: (life: Life) => boolean;
  /** Now; what it is about was chosen in an earlier life where two are attempted at once. */
  readonly rule: (life: Life, chosen?: Life) => Rule;
  readonly deed: (scene: Scene, life: Life) => Promise<unknown>;
  /** Time is told no codes: what refuses it only leaves everything as it was. */
  readonly byTime: boolean;
  /** Never at the same moment as another: it is made of several verbs, or moves the clock. */
  readonly alone: boolean;
  /** How it may be refused when what it was made from has changed meanwhile. */
  readonly stale: readonly string[];
}

export const action = (
  name: string,
  thinkable: Action['thinkable'],
  rule: Action['rule'],
  deed: Action['deed'],
  { byTime = false, alone = false, stale = [] }: Partial<Pick<Action, 'byTime' | 'alone' | 'stale'>> = {},
): Action => ({ name, thinkable, rule, deed, byTime, alone, stale: ['STALE_VERSION', ...stale] });

/** A rule about somebody, something, or both. */
export const about =
  <Of extends unknown[]>(rule: (life: Life, ...of: Of) => Rule, ...of: Of): Action['rule'] =>
  (life) =>
    rule(life, ...of);

export const always = (): boolean => true;

/** The clock is set to a moment; both the model and the database know it. */
export const moves = (name: string, thinkable: Action['thinkable'], to: (life: Life) => Life['now']): Action =>
  action(
    `the clock moves ${name}`,
    thinkable,
    (life) => ({ otherwise: () => ({ now: to(life) }) }),
    (scene, life) => scene.setClock(to(life)),
    { alone: true },
  );
