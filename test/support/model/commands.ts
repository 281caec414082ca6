import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { refused } from '../refused.ts';
import type { Action } from './action.ts';
import { awarding } from './award.actions.ts';
import { bidding } from './bid.actions.ts';
import { commission } from './commission.actions.ts';
import { contracting } from './contract.actions.ts';
import { judge, type Life } from './life.ts';
import type { Scene } from './scene.ts';
import { foreseen, told } from './seen.ts';
import { performing } from './performance.actions.ts';
import { tendering } from './tender.actions.ts';
import { usualWay } from './usual-way.ts';

export const catalogue: readonly Action[] = [
  ...tendering,
  ...bidding,
  ...commission,
  ...awarding,
  ...contracting,
  ...performing,
];
const named = new Map(catalogue.map((one) => [one.name, one]));
const way: readonly Action[] = usualWay.map((name) => named.get(name)!);

/** The whole catalogue from a place on, and then its beginning. */
const from = (place: number): readonly Action[] => [...catalogue.slice(place), ...catalogue.slice(0, place)];

/** The first action from a place of the catalogue on that the model allows now and that changes something. */
function allowed(life: Life, place: number, fits: (action: Action) => boolean = () => true): Action | undefined {
  const before = canonicalJson(foreseen(life));
  return from(place).find((one) => {
    if (!fits(one) || !one.thinkable(life)) return false;
    const { refusal, next } = judge(life, one.rule);
    return refusal === undefined && (canonicalJson(foreseen(next)) !== before || next.now !== life.now);
  });
}

/** The latest lives before the present one: what was allowed a moment ago and is refused now is worth trying. */
const latest = new WeakMap<Life, readonly Life[]>();

function moveOn(life: Life, next: Life): void {
  if (next !== life) latest.set(life, [{ ...life }, ...(latest.get(life) ?? []).slice(0, 3)]);
  Object.assign(life, next);
}

/** The first action from a place on that comes just too late, or for the second time. */
function missed(life: Life, place: number): Action | undefined {
  const before = latest.get(life) ?? [];
  const forbidden = (at: Life, { rule }: Action): boolean => judge(at, rule).refusal !== undefined;
  return from(place).find(
    (one) =>
      one.thinkable(life) && forbidden(life, one) && before.some((at) => one.thinkable(at) && !forbidden(at, one)),
  );
}

async function attempt(action: Action, life: Life, scene: Scene): Promise<void> {
  const { refusal, next } = judge(life, action.rule);
  const before = scene.text;
  const codes = await refused(action.deed(scene, life));
  await scene.look();
  if (refusal === undefined) expect([action.name, codes]).toEqual([action.name, []]);
  else expect([action.name, codes, scene.text]).toEqual([action.name, expect.arrayContaining([refusal]), before]);
  const [seen, expected] = [told(scene), foreseen(next)];
  if (canonicalJson(seen) !== canonicalJson(expected)) expect([action.name, seen]).toEqual([action.name, expected]);
  moveOn(life, next);
}

type Choice = (life: Life) => Action | undefined;

/** One attempt at a time; what is attempted follows from the model alone. */
class Attempt implements fc.AsyncCommand<Life, Scene> {
  private done = '';
  constructor(
    private readonly kind: string,
    private readonly choice: Choice,
    private readonly onward = false,
  ) {}

  check = (life: Readonly<Life>): boolean => this.choice(life) !== undefined;

  async run(life: Life, scene: Scene): Promise<void> {
    const action = this.choice(life)!;
    this.done = action.name;
    await attempt(action, life, scene);
    if (this.onward) life.step += 1;
  }

  toString = (): string => `${this.kind}: ${this.done}`;
}

/** Two at the same moment: what comes of it is what would have come of one after the other, in one order or the other. */
class AtOnce implements fc.AsyncCommand<Life, Scene> {
  private done = '';
  constructor(private readonly places: readonly [number, number]) {}

  check = (life: Readonly<Life>): boolean => this.pair(life).length === 2;

  private pair(life: Life): Action[] {
    return this.places.flatMap((place) => allowed(life, place % catalogue.length, ({ alone }) => !alone) ?? []);
  }

  async run(life: Life, scene: Scene): Promise<void> {
    const [one, other] = this.pair(life) as [Action, Action];
    this.done = `${one.name} | ${other.name}`;
    const [first, second] = await Promise.all([refused(one.deed(scene, life)), refused(other.deed(scene, life))]);
    await scene.look();
    const seen = canonicalJson(told(scene));
    const outcomes = [
      ...outcomesOf(life, one, other).map((outcome) => ({ ...outcome, codes: [first, second] as const })),
      ...outcomesOf(life, other, one).map((outcome) => ({ ...outcome, codes: [second, first] as const })),
    ];
    const outcome = outcomes.find(
      ({ answers, next, codes }) =>
        codes[0].length === 0 && answers(codes[1]) && canonicalJson(foreseen(next)) === seen,
    );
    if (!outcome) throw new Error(`${this.done}: ${first.join()} | ${second.join()}, and the tables say ${seen}`);
    moveOn(life, outcome.next);
  }

  toString = (): string => `at once: ${this.done}`;
}

interface Outcome {
  readonly answers: (codes: readonly string[]) => boolean;
  readonly next: Life;
}

/** The second after the first; or refused, because it was made from what the first has changed. */
function outcomesOf(life: Life, first: Action, second: Action): Outcome[] {
  const between = judge(life, first.rule).next;
  const { refusal, next } = judge(between, second.rule);
  const expected = (codes: readonly string[]) => (refusal === undefined ? codes.length === 0 : codes.includes(refusal));
  const stale = (codes: readonly string[]) => codes.some((code) => second.stale.includes(code));
  return [
    { answers: expected, next },
    { answers: stale, next: between },
  ];
}

const thinkable = (action: Action | undefined, life: Life): Action | undefined =>
  action?.thinkable(life) ? action : undefined;

const place = fc.nat(catalogue.length - 1);

/** Attempts of every kind: the next step of the usual way, what is allowed now, what no longer is, anything at all, two at once. */
export const attempts = [
  fc.constant(null).map(() => new Attempt('onward', (life) => thinkable(way[life.step], life), true)),
  place.map((at) => new Attempt('allowed', (life) => allowed(life, at))),
  place.map((at) => new Attempt('missed', (life) => missed(life, at))),
  place.map((at) => new Attempt('any', (life) => from(at).find((one) => one.thinkable(life)))),
  fc.tuple(place, place).map((places) => new AtOnce(places)),
];

/** Goes so many steps of the usual way before the attempts begin. */
export async function prologue(steps: number, life: Life, scene: Scene): Promise<void> {
  for (const action of way.slice(0, steps)) {
    await attempt(action, life, scene);
    life.step += 1;
  }
}

export const LONGEST = way.length;
