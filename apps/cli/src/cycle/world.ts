import { type Api, Player, StoryError } from './player.ts';
import { OPERATOR_EMAIL, PASSWORD, TIME_ZONE } from './cast.ts';
import { StoryClock } from './clock.ts';

interface SignedIn {
  readonly email: string;
  readonly token: string;
}

export interface WorldSoFar {
  readonly operator: SignedIn;
  readonly players: readonly (readonly [string, SignedIn])[];
  readonly ids: readonly (readonly [string, string])[];
}

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

  /** Goes on where another one stopped, on the same data and with the same people signed in. */
  static resumed(api: Api, tell: (text: string) => void, { operator, players, ids }: WorldSoFar): World {
    const player = ({ email, token }: SignedIn) => new Player(api, email, token);
    const boss = player(operator);
    const world = new World(api, boss, new StoryClock(boss, TIME_ZONE), tell);
    for (const [key, signedIn] of players) world.players.set(key, player(signedIn));
    for (const [name, id] of ids) world.ids.set(name, id);
    return world;
  }

  /** What another one needs in order to go on from here. */
  soFar(): WorldSoFar {
    const players = [...this.players].map(([key, { email, token }]) => [key, { email, token }] as const);
    const { email, token } = this.operator;
    return { operator: { email, token }, players, ids: [...this.ids] };
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
