import type { Life, Refusal } from './life.ts';
import type { Scene } from './scene.ts';

/** Something that somebody may attempt: what the model says of it, and how it is really done. */
export interface Action {
  readonly name: string;
  /** Whether there is anything yet to attempt it on. */
  readonly thinkable: (life: Life) => boolean;
  readonly rule: (life: Life) => Refusal;
  readonly deed: (scene: Scene, life: Life) => Promise<unknown>;
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
  { alone = false, stale = [] }: { alone?: boolean; stale?: readonly string[] } = {},
): Action => ({ name, thinkable, rule, deed, alone, stale: ['STALE_VERSION', ...stale] });

export const always = (): boolean => true;

/** The clock is set to a moment; both the model and the database know it. */
export const moves = (name: string, thinkable: Action['thinkable'], to: (life: Life) => Life['now']): Action =>
  action(
    `the clock moves ${name}`,
    thinkable,
    (life) => {
      life.now = to(life);
    },
    (scene, life) => scene.setClock(to(life)),
    { alone: true },
  );
