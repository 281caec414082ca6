import fc from 'fast-check';
import { way } from './catalogue.ts';
import { allowed, allowedAtOnce, anything, nearMisses, pick, rivals } from './choices.ts';
import type { Life } from './life.ts';
import type { Scene } from './scene.ts';
import type { Story } from './story.ts';

/** What is attempted follows from the life in the model and a drawn number. */
type Choice = (life: Life, step: number) => readonly string[];

class Attempt implements fc.AsyncCommand<Story, Scene> {
  constructor(
    private readonly kind: string,
    private readonly choice: Choice,
    private readonly onward = false,
  ) {}

  check = ({ life, step }: Readonly<Story>): boolean => this.choice(life, step).length > 0;

  async run(story: Story): Promise<void> {
    await story.attempt(...this.choice(story.life, story.step));
    if (this.onward) story.step += 1;
  }

  toString = (): string => this.kind;
}

const names = (...actions: ({ readonly name: string } | undefined)[]): string[] =>
  actions.flatMap((action) => (action ? [action.name] : []));

/** Two that may be done now; where there is one, the other may not be done after the first. */
function pair(life: Life, one: number, other: number): string[] {
  const first = pick(allowedAtOnce(life), one);
  if (!first) return [];
  return names(first, pick(rivals(life, first), other) ?? pick(allowedAtOnce(life), other));
}

const onward = new Attempt('onward', (life, step) => names(way[step]?.thinkable(life) ? way[step] : undefined), true);
const number = fc.nat();
const nearMiss = number.map((at) => new Attempt('near miss', (life) => names(pick(nearMisses(life), at))));

/** Attempts of every kind: the next step of the usual way, what one guard alone forbids, what is allowed, anything at all, two at once. */
export const attempts = [
  fc.constant(onward),
  nearMiss,
  nearMiss,
  number.map((at) => new Attempt('allowed', (life) => names(pick(allowed(life), at)))),
  number.map((at) => new Attempt('any', (life) => names(pick(anything(life), at)))),
  fc.tuple(number, number).map(([one, other]) => new Attempt('at once', (life) => pair(life, one, other))),
];
