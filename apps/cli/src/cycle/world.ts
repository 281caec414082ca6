import { type Api, Player, StoryError } from './player.ts';
import { OPERATOR_EMAIL, PASSWORD, TIME_ZONE } from './cast.ts';
import { StoryClock } from './clock.ts';

/** What the story has brought about so far: who has signed in, and the ids of things by the names the story gives them. */
export class World {
  private readonly players = new Map<string, Player>();
  private readonly ids = new Map<string, string>();

  private constructor(
    readonly api: Api,
    readonly operator: Player,
    readonly clock: StoryClock,
    readonly tell: (text: string) => void,
  ) {}

  static async open(api: Api, tell: (text: string) => void): Promise<World> {
    const operator = await Player.signIn(api, OPERATOR_EMAIL, PASSWORD);
    return new World(api, operator, new StoryClock(operator, TIME_ZONE), tell);
  }

  async enter(key: string, email: string): Promise<void> {
    this.players.set(key, await Player.signIn(this.api, email, PASSWORD));
  }

  player(key: string): Player {
    const player = this.players.get(key);
    if (!player) throw new StoryError(`nobody called ${key} has signed in`);
    return player;
  }

  remember(name: string, id: string): string {
    this.ids.set(name, id);
    return id;
  }

  id(name: string): string {
    const id = this.ids.get(name);
    if (!id) throw new StoryError(`the story has nothing called ${name} yet`);
    return id;
  }

  named(prefix: string): ReadonlyMap<string, string> {
    return new Map([...this.ids].filter(([name]) => name.startsWith(prefix)));
  }
}
