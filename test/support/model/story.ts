import { attempt, attemptAtOnce } from './attempt.ts';
import { named, placeOf, way } from './catalogue.ts';
import { nearMisses } from './choices.ts';
import { beginning, type Life } from './life.ts';
import { AT_ONCE, Otherwise } from './otherwise.ts';
import { Scene } from './scene.ts';
import { expectWhole } from './whole.ts';
import type { World } from './world.ts';

/** One life as it goes on, in the model and in the tables. */
export class Story {
  life: Life;
  /** How far the usual way has been gone. */
  step = 0;
  private after: string | null = null;
  private attempted: string[] = [];
  private missed: ReturnType<typeof nearMisses> = new Map();

  private constructor(
    readonly money: string,
    readonly scene: Scene,
  ) {
    this.life = beginning(BigInt(money.replace('.', '')));
  }

  static async begin(world: World, money: string): Promise<Story> {
    return new Story(money, await Scene.begin(world, money));
  }

  /** The same life once more, to be led on where its database is thrown away afterwards. */
  async fork(): Promise<Story> {
    const { life, step, after, attempted } = this;
    await this.scene.setClock(life.now);
    return Object.assign(new Story(this.money, this.scene.fork()), { life, step, after, attempted: [...attempted] });
  }

  /** Goes the usual way as far as a step. */
  async walk(to: number): Promise<void> {
    await this.scene.setClock(this.life.now);
    while (this.step < to) {
      const { name } = way[this.step]!;
      await this.attempt(name);
      if (placeOf(name) === this.step) {
        this.after = name;
        this.attempted = [];
      }
      this.step += 1;
    }
  }

  /** Attempts the action of a name, or two at the same moment. */
  async attempt(...names: string[]): Promise<void> {
    const before = this.life;
    this.attempted.push(names.join(AT_ONCE));
    const [one, other] = names.map(named);
    for (const action of [one!, other ?? one!])
      if (!action.thinkable(before)) throw new Error(`There is nothing yet to attempt it on: ${action.name}`);
    this.life = await this.orTell(
      other ? attemptAtOnce(one!, other, before, this.scene) : attempt(one!, before, this.scene),
    );
    // What was refused has changed nothing, and need not be done again.
    if (this.life === before) this.attempted.pop();
  }

  /** Attempts whatever one guard alone keeps from happening now, and did not the last time; one of each family. */
  async attemptNearMisses(number: number): Promise<void> {
    const before = this.missed;
    this.missed = nearMisses(this.life);
    for (const [family, actions] of this.missed)
      if (!before.has(family)) await this.attempt(actions[number % actions.length]!.name);
  }

  end = (): Promise<void> => this.orTell(expectWhole(this.scene));

  get world(): World {
    return this.scene.world;
  }

  private async orTell<T>(work: Promise<T>): Promise<T> {
    const { money, after, attempted } = this;
    try {
      return await work;
    } catch (error) {
      throw new Otherwise({ money, after, attempted: [...attempted] }, error);
    }
  }
}
