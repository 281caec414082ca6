import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { Api } from '../../apps/cli/src/cycle/player.ts';
import { chapters } from '../../apps/cli/src/cycle/story.ts';
import { TestApplication, testEnvironment } from '../support/application.ts';
import { drawn, rounds } from '../support/attack.ts';
import { freePort } from '../support/free-port.ts';
import { numberedRows } from '../support/numbered-rows.ts';
import { Processes } from '../support/processes.ts';
import { redisIsHere, startRedis } from '../support/redis.ts';
import { beginYear } from '../support/told-year.ts';

if (!redisIsHere) console.warn('LEFT OUT: kills with the jobs on Redis. There is no redis-server on this machine.');

/** The last chapter happens today, whichever day that is; the short form ends when the bids are opened. */
const story = chapters.slice(0, rounds(10, chapters.length - 1));
/** How many times the story asks for something to be done, nearly. */
const VERBS = rounds(150, 450);
const KILLS = rounds(3, 30);

const kill = fc.record({
  during: fc.integer({ min: 1, max: VERBS }),
  victim: fc.constantFrom('api' as const, 'worker' as const),
  // Into the work on the request, or into what follows from it.
  afterMs: fc.integer({ min: 0, max: 60 }),
});
type Kill = typeof kill extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Long, on every store of jobs; short, on one that the seed chooses. */
const allStores = redisIsHere ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
const [shuffled] = drawn(fc.shuffledSubarray(allStores, { minLength: allStores.length }), 1);
const stores = shuffled!.slice(0, rounds(1, allStores.length));

/** An API whose processes are killed while they are at certain requests, and started again. */
class DyingApi extends Api {
  private verbs = 0;
  kills = 0;

  constructor(
    url: string,
    private readonly processes: Processes,
    private readonly drawn: readonly Kill[],
  ) {
    super(url);
  }

  override async send<Data>(query: string, variables: object, token: string | null): Promise<Data> {
    if (!query.startsWith('mutation')) return super.send(query, variables, token);
    this.verbs += 1;
    const due = this.drawn.filter(({ during }) => during === this.verbs);
    if (due.length === 0) return super.send(query, variables, token);
    await this.processes.ready(...due.map(({ victim }) => victim));
    const answer = super.send<Data>(query, variables, token).catch(() => undefined);
    for (const { victim, afterMs } of due) {
      await wait(afterMs);
      await this.processes.kill(victim);
      this.kills += 1;
    }
    // An answer that was quicker than the kill counts as lost too.
    await answer;
    return super.send(query, variables, token);
  }
}

async function played(app: TestApplication, api: Api): Promise<string> {
  const world = await beginYear(app, api, () => undefined);
  for (const { play } of story) await play(world);
  await world.clock.settled();
  return numberedRows(app);
}

let undisturbed: Promise<string>;
beforeAll(() => {
  undisturbed = TestApplication.start({ worker: true }).then((app) =>
    played(app, new Api(app.url)).finally(() => app.stop()),
  );
  undisturbed.catch(() => undefined);
});
afterAll(() => undisturbed.catch(() => undefined));

test.each(stores)(
  'API and worker are killed again and again while the year is played, with the jobs in %s: the same rows and documents as without',
  async (store) => {
    const redis = store === 'Redis' ? await startRedis() : null;
    const app = await TestApplication.start();
    const port = String(await freePort());
    const processes = new Processes({
      ...testEnvironment(app.database.url),
      JOB_LOCK_MS: '1000',
      API_PORT: port,
      ...(redis && { REDIS_URL: redis.url }),
    });
    try {
      processes.start('api');
      processes.start('worker');
      const api = new DyingApi(`http://127.0.0.1:${port}`, processes, drawn(kill, KILLS));
      const rows = await played(app, api);
      expect(rows).toBe(await undisturbed);
      expect(api.kills).toBe(KILLS);
    } finally {
      await processes.stop();
      await redis?.stop();
      await app.stop();
    }
  },
  1_200_000,
);
