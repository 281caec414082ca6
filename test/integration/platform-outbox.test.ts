import pg from 'pg';
import { newId } from '#kernel';
import {
  type Delivered,
  Dispatcher,
  deliverEvent,
  Jobs,
  type NewJob,
  Processors,
  Relay,
  openJobs,
  migrateJobs,
} from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

const log = { warn: () => undefined, error: () => undefined };

/** The far edge of the relay: a queue that keeps what it is given in a list, or is away. */
class ListOfJobs extends Jobs {
  readonly taken: NewJob[] = [];
  away = false;

  async enqueueAll(jobs: readonly NewJob[]): Promise<void> {
    if (this.away) throw new Error('the queue is away');
    this.taken.push(...jobs);
  }
  work(): void {}
  async counts() {
    return { open: 0, failed: 0 };
  }
  async retryFailed(): Promise<void> {}
  async forget(): Promise<void> {}
  async reach(): Promise<void> {}
  async close(): Promise<void> {}
}

let database: TestDatabase;
let pool: pg.Pool;
const relays: Relay[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
});
beforeEach(() => pool.query('truncate outbox, handled'));
afterEach(() => Promise.all(relays.splice(0).map((relay) => relay.stop())));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function relayTo(jobs: Jobs, options: { batch?: number; pollMs?: number } = {}): Relay {
  const relay = new Relay(jobs, { databaseUrl: database.url, databaseRole: 'turbota_app', log, ...options });
  relays.push(relay);
  return relay;
}

async function recorded(count: number, client: pg.Pool | pg.PoolClient = pool): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  for (const id of ids) {
    await client.query(
      `insert into outbox (id, type, subject, data, recorded_at) values ($1, 'test.happened', $1, '{"n":1}', turbota_now())`,
      [id],
    );
  }
  return ids;
}

const idsOf = (jobs: ListOfJobs): string[] => jobs.taken.map(({ payload }) => payload['eventId'] ?? '');

test('events go to the queue in order, under an id made of theirs, and are marked as sent', async () => {
  const jobs = new ListOfJobs();
  const ids = await recorded(5);
  const relay = relayTo(jobs, { batch: 2 });
  await relay.drain();
  expect(jobs.taken).toEqual(
    ids.map((id) => ({ name: 'event.deliver', payload: { eventId: id }, jobId: `event-${id}` })),
  );
  expect(await relay.unsent()).toBe(0);
});

test('what the queue did not take stays unsent and goes later', async () => {
  const jobs = new ListOfJobs();
  const ids = await recorded(3);
  const relay = relayTo(jobs);
  jobs.away = true;
  await expect(relay.drain()).rejects.toThrow('away');
  expect(await relay.unsent()).toBe(3);
  jobs.away = false;
  await relay.drain();
  expect(idsOf(jobs)).toEqual(ids);
});

test('two relays at once send each event once', async () => {
  const jobs = new ListOfJobs();
  const ids = await recorded(60);
  const [one, two] = [relayTo(jobs, { batch: 7 }), relayTo(jobs, { batch: 7 })];
  await Promise.all([one.drain(), two.drain()]);
  await one.drain();
  expect(idsOf(jobs).sort()).toEqual([...ids].sort());
});

test('an event of a transaction that is still open is not sent, and one that was rolled back never', async () => {
  const jobs = new ListOfJobs();
  const relay = relayTo(jobs);
  const client = await pool.connect();
  await client.query('begin');
  const [open] = await recorded(1, client);
  await relay.drain();
  expect(idsOf(jobs)).toEqual([]);
  await client.query('commit');
  await client.query('begin');
  await recorded(1, client);
  await client.query('rollback');
  client.release();
  await relay.drain();
  expect(idsOf(jobs)).toEqual([open]);
});

test('a notice wakes the relay long before it would look by itself', async () => {
  const jobs = new ListOfJobs();
  const relay = relayTo(jobs, { pollMs: 3_600_000 });
  const [first] = await recorded(1);
  relay.start();
  await until('the first event is sent', () => jobs.taken.length === 1);
  const [second] = await recorded(1);
  await pool.query('notify outbox');
  await until('the second event is sent', () => jobs.taken.length === 2);
  expect(idsOf(jobs)).toEqual([first, second]);
});

test('without a notice the relay looks by itself, also after its connections were cut', async () => {
  const jobs = new ListOfJobs();
  const relay = relayTo(jobs, { pollMs: 50 });
  relay.start();
  await recorded(1);
  await until('the event is sent', () => jobs.taken.length === 1);
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await recorded(1);
  await until('the event is sent after all', () => jobs.taken.length === 2);
});

test('after a lost queue everything goes again, or everything since a moment', async () => {
  const jobs = new ListOfJobs();
  const relay = relayTo(jobs);
  const ids = await recorded(3);
  await relay.drain();
  await pool.query(`update outbox set recorded_at = '2026-01-01T00:00:00Z' where id = $1`, [ids[0]]);
  expect(await relay.resend('2026-01-02T00:00:00Z')).toBe(2);
  await relay.drain();
  expect(idsOf(jobs)).toEqual([...ids, ...ids.slice(1)]);
  expect(await relay.resend()).toBe(3);
});

describe('delivery', () => {
  const effects: string[] = [];
  let failing = false;

  /** As `Transactions.handle` does it: the claim and the effect in one transaction. */
  const once = (name: string) => ({
    name,
    handle: async ({ id }: Delivered<object>) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const claim = 'insert into handled (handler, event_id) values ($1, $2) on conflict do nothing';
        const { rowCount } = await client.query(claim, [name, id]);
        if (failing && name === 'second') throw new Error('not today');
        if (rowCount === 1) effects.push(`${name} ${id}`);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
  });

  const dispatcher = () =>
    new Dispatcher(
      async (id) => {
        const { rows } = await pool.query<{ type: string; subject: string; data: string }>(
          'select type, subject, data from outbox where id = $1',
          [id],
        );
        return rows[0] ? { id, ...rows[0], data: JSON.parse(rows[0].data) as object } : null;
      },
      new Map([['test.happened', ['first', 'second', 'third'].map(once)]]),
    );

  beforeEach(() => {
    effects.length = 0;
    failing = false;
  });

  test('each handler takes effect once, however often the event comes', async () => {
    const [id = ''] = await recorded(1);
    for (let times = 0; times < 3; times += 1) await dispatcher().deliver(id);
    expect(effects).toEqual([`first ${id}`, `second ${id}`, `third ${id}`]);
  });

  test('a handler that fails does not keep the event from the others, and gets it again', async () => {
    const [id = ''] = await recorded(1);
    failing = true;
    await expect(dispatcher().deliver(id)).rejects.toThrow('second could not handle test.happened');
    expect(effects).toEqual([`first ${id}`, `third ${id}`]);
    failing = false;
    await dispatcher().deliver(id);
    expect(effects).toEqual([`first ${id}`, `third ${id}`, `second ${id}`]);
  });

  test('an event that is not in the outbox is an error, not silence', async () => {
    await expect(dispatcher().deliver(newId())).rejects.toThrow('not in the outbox');
  });

  test('from the outbox through the queue to the effect, and all of it again after the queue was lost', async () => {
    await migrateJobs(database.url, 'turbota_app');
    const config = { databaseUrl: database.url, databaseRole: 'turbota_app', redisUrl: null };
    const jobs = await openJobs(config, { log });
    jobs.work(new Processors().process(deliverEvent, ({ eventId }) => dispatcher().deliver(eventId)));
    const ids = await recorded(20);
    const relay = relayTo(jobs);
    await relay.drain();
    await until('everything has taken effect', () => effects.length === 60);
    await until('the queue is empty', async () => (await jobs.counts()).open === 0);
    await pool.query('truncate bullmq.job cascade');
    expect(await relay.resend()).toBe(20);
    await relay.drain();
    await until('the queue is empty again', async () => (await jobs.counts()).open === 0);
    await jobs.close();
    expect(new Set(effects)).toEqual(
      new Set(ids.flatMap((id) => ['first', 'second', 'third'].map((name) => `${name} ${id}`))),
    );
    expect(effects).toHaveLength(60);
  });
});
