import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { Api } from '../../apps/cli/src/cycle/player.ts';
import { resend } from '../../apps/cli/src/commands/resend.ts';
import { TestApplication, testEnvironment } from '../support/application.ts';
import { drawn, rounds } from '../support/attack.ts';
import { built } from '../support/built.ts';
import { freePort } from '../support/free-port.ts';
import { numberedRows } from '../support/numbered-rows.ts';
import { Processes } from '../support/processes.ts';
import { redisIsHere, startRedis } from '../support/redis.ts';
import { beginYear, chaptersAfter, chaptersUntil, type Moment, play, yearAt } from '../support/year.ts';

if (!redisIsHere) console.warn('LEFT OUT: kills with the jobs on Redis. There is no redis-server on this machine.');

/** The last chapter happens today, whichever day that is; the short form ends when the bids are opened. */
const until = rounds<Moment>('opened', 'paid');
const onwards = rounds([], chaptersAfter('paid').slice(0, -1));
const story = [...chaptersUntil(until), ...onwards];
/** How many times the story asks for something to be done, nearly. */
const VERBS = rounds(150, 420);
const BLOWS = rounds(3, 24);

const blow = fc.record({
  during: fc.integer({ min: 1, max: VERBS }),
  // Into the work on the request, or into what follows from it.
  afterMs: fc.integer({ min: 0, max: 60 }),
});
const victims = ['api', 'worker', 'queue'] as const;
type Victim = (typeof victims)[number];
const blows = drawn(blow, BLOWS).map((drawn, at) => ({ ...drawn, victim: victims[at % victims.length]! }));

/** Long, on every store of jobs; short, on one that the seed chooses. */
const allStores = redisIsHere ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
const [shuffled] = drawn(fc.shuffledSubarray(allStores, { minLength: allStores.length }), 1);
const stores = shuffled!.slice(0, rounds(1, allStores.length));

/** An API that is struck while it is at certain requests. */
class StruckApi extends Api {
  private verbs = 0;
  blows = 0;

  constructor(
    url: string,
    private readonly strike: (victim: Victim, afterMs: number) => Promise<void>,
  ) {
    super(url);
  }

  override async send<Data>(query: string, variables: object, token: string | null): Promise<Data> {
    if (!query.startsWith('mutation')) return super.send(query, variables, token);
    this.verbs += 1;
    const due = blows.filter(({ during }) => during === this.verbs);
    if (due.length === 0) return super.send(query, variables, token);
    const answer = super.send<Data>(query, variables, token).catch(() => undefined);
    for (const { victim, afterMs } of due) await this.strike(victim, afterMs);
    this.blows += due.length;
    // An answer that was quicker than the blow counts as lost too.
    await answer;
    return super.send(query, variables, token);
  }
}

async function played(app: TestApplication, api: Api): Promise<string> {
  const world = await beginYear(app, api, () => undefined);
  for (const chapter of story) await chapter.play(world);
  await world.clock.settled();
  return numberedRows(app);
}

async function inPeace(): Promise<string> {
  const year = await yearAt(until);
  try {
    await play(year, onwards);
    await year.world.clock.settled();
    return await numberedRows(year.app);
  } finally {
    await year.app.stop();
  }
}

const emptyQueue = (app: TestApplication) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query('delete from bullmq.job'));

let undisturbed: Promise<string>;
beforeAll(async () => {
  undisturbed = inPeace();
  undisturbed.catch(() => undefined);
  await built();
});
afterAll(() => undisturbed.catch(() => undefined));

test.each(stores)(
  'API and worker are killed and the queue is emptied, again and again while the year is played, with the jobs in %s: the same rows and documents as in peace',
  async (store) => {
    const redis = store === 'Redis' ? await startRedis() : null;
    const app = await TestApplication.start();
    const port = await freePort();
    const environment = {
      ...testEnvironment(app.database.url),
      JOB_LOCK_MS: '1000',
      API_PORT: String(port),
      REDIS_URL: redis?.url ?? '',
    };
    const processes = new Processes(environment);
    const strike = async (victim: Victim, afterMs: number) => {
      if (victim === 'queue') {
        await wait(afterMs);
        await (redis ? redis.empty() : emptyQueue(app));
        Object.assign(process.env, environment);
        return resend.run({});
      }
      await processes.ready(victim);
      await wait(afterMs);
      await processes.kill(victim);
    };
    try {
      processes.start('api');
      processes.start('worker');
      const api = new StruckApi(`http://127.0.0.1:${port}`, strike);
      const rows = await played(app, api).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${processes.said.slice(-20).join('\n')}`, { cause: error });
      });
      expect(rows).toBe(await undisturbed);
      expect(api.blows).toBe(BLOWS);
    } finally {
      await processes.stop();
      await redis?.stop();
      await app.stop();
    }
  },
  1_200_000,
);
