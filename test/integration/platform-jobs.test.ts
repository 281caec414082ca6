/** @alone It declares what the product does not know. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId } from '#kernel';
import { type Jobs, migrateJobs, openJobs, Processors, type JobsOptions } from '../../libs/platform/src/jobs/index.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { effectOnce, measure } from '../support/platform-job-effects.ts';
import { redisIsHere, startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

if (!redisIsHere) console.warn('LEFT OUT: the jobs on Redis. There is no redis-server on this machine.');

const stores: readonly (readonly [string, boolean])[] = redisIsHere
  ? [
      ['PostgreSQL', false],
      ['Redis', true],
    ]
  : [['PostgreSQL', false]];

describe.each(stores)('jobs on %s', (_, onRedis) => {
  const said: string[] = [];
  const log = {
    warn: (__: object, text: string) => void said.push(text),
    error: (__: object, text: string) => void said.push(text),
  };
  const opened: Jobs[] = [];
  let database: TestDatabase;
  let pool: pg.Pool;
  let config: { databaseUrl: string; databaseRole: string | null; redisUrl: string | null };
  let redis: Awaited<ReturnType<typeof startRedis>> | null = null;

  beforeAll(async () => {
    database = await freshDatabase();
    const databaseUrl = database.url;
    await migrateJobs(databaseUrl, null);
    pool = new pg.Pool({ connectionString: databaseUrl });
    await pool.query(`create table effect (event_id uuid not null); create table delivery (event_id uuid not null)`);
    redis = onRedis ? await startRedis() : null;
    config = { databaseUrl, databaseRole: null, redisUrl: redis?.url ?? null };
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
    said.length = 0;
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
    await redis?.stop();
  });

  async function open(options: Partial<JobsOptions> = {}): Promise<Jobs> {
    const jobs = await openJobs(config, { log, lockMs: 500, retryDelay: () => 10, ...options });
    opened.push(jobs);
    return jobs;
  }

  const processing = (run: (payload: { eventId: string }) => Promise<void>): Processors =>
    new Processors().process(measure, run);

  async function rows(table: 'effect' | 'delivery', eventId: string): Promise<number> {
    const { rows: found } = await pool.query<{ count: string }>(`select count(*) from ${table} where event_id = $1`, [
      eventId,
    ]);
    return Number(found[0]?.count);
  }

  test('a job is taken and done', async () => {
    const jobs = await open();
    const eventId = newId();
    await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
    expect(await jobs.counts()).toEqual({ open: 1, failed: 0 });
    jobs.work(processing((payload) => effectOnce(pool, payload.eventId)));
    await until('the job is done', async () => (await jobs.counts()).open === 0);
    expect(await rows('effect', eventId)).toBe(1);
  });

  test('a job given twice under one id is one job', async () => {
    const jobs = await open();
    const eventId = newId();
    await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
    await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
    expect(await jobs.counts()).toEqual({ open: 1, failed: 0 });
    jobs.work(processing((payload) => effectOnce(pool, payload.eventId)));
    await until('the job is done', async () => (await jobs.counts()).open === 0);
    await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
    expect((await jobs.counts()).open).toBe(0);
    expect(await rows('delivery', eventId)).toBe(1);
  });

  test.each([
    ['before its effect', 'before', 1],
    ['after its effect', 'after', 2],
  ])(
    'the job of a worker that was killed %s is taken by another, and has one effect',
    async (__, hangs, deliveries) => {
      const jobs = await open();
      const eventId = newId();
      await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
      const root = fileURLToPath(new URL('../../', import.meta.url));
      const script = 'test/support/platform-job-worker.ts';
      const killed = spawn(
        process.execPath,
        [
          '--conditions=development',
          '--import',
          './scripts/lib/typescript.mjs',
          script,
          JSON.stringify({ ...config, hangs }),
        ],
        { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
      );
      await once(killed.stdout, 'data');
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      jobs.work(processing((payload) => effectOnce(pool, payload.eventId)));
      await until('the job is done', async () => (await jobs.counts()).open === 0);
      expect(await rows('delivery', eventId)).toBe(deliveries);
      expect(await rows('effect', eventId)).toBe(1);
      expect(said).toContain('a job was left lying and is taken again');
    },
  );

  test('jobs that are done are kept until they are forgotten: the oldest, and those that are too many', async () => {
    const jobs = await open({ queue: `kept-${newId()}` });
    const ids = [newId(), newId(), newId()] as const;
    const done: string[] = [];
    jobs.work(processing(async ({ eventId }) => void done.push(eventId)));
    /** Which of them are done when all are given once more: only those that are no longer kept. */
    const givenAgain = async (): Promise<string[]> => {
      done.length = 0;
      for (const eventId of ids) {
        await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
        await until('the job is done', async () => (await jobs.counts()).open === 0);
      }
      return [...done];
    };
    expect(await givenAgain()).toEqual(ids);
    await jobs.forget({ days: 1, count: 3 });
    expect(await givenAgain()).toEqual([]);
    await jobs.forget({ days: 1, count: 2 });
    expect(await givenAgain()).toEqual([ids[0]]);
    await jobs.forget({ days: 0, count: 3 });
    expect(await givenAgain()).toEqual(ids);
  });

  test('a job that fails is tried again', async () => {
    const jobs = await open();
    const eventId = newId();
    let attempts = 0;
    jobs.work(
      processing(async (payload) => {
        attempts += 1;
        if (attempts < 3) throw new Error('not yet');
        await effectOnce(pool, payload.eventId);
      }),
    );
    await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
    await until('the job is done', async () => (await rows('effect', eventId)) === 1);
    expect(attempts).toBe(3);
  });

  test('a job that fails eight times is kept, said aloud, and can be given again', async () => {
    const jobs = await open();
    const eventId = newId();
    let attempts = 0;
    jobs.work(
      processing(async (payload) => {
        attempts += 1;
        if (attempts <= 8) throw new Error('never');
        await effectOnce(pool, payload.eventId);
      }),
    );
    await jobs.enqueue(measure, { eventId }, `event-${eventId}`);
    await until('the job has failed for good', async () => (await jobs.counts()).failed === 1);
    expect(attempts).toBe(8);
    await until('it is said', () => said.includes('a job failed for good'));
    await jobs.retryFailed();
    await until('the job is done', async () => (await rows('effect', eventId)) === 1);
    expect((await jobs.counts()).failed).toBe(0);
  });

  test('closing waits for the jobs under way and takes no further one', async () => {
    const jobs = await open({ concurrency: 1 });
    const [first, second] = [newId(), newId()];
    let finish = () => undefined as void;
    const mayFinish = new Promise<void>((resolve) => (finish = resolve));
    const taken: string[] = [];
    jobs.work(
      processing(async ({ eventId }) => {
        taken.push(eventId);
        await mayFinish;
        await effectOnce(pool, eventId);
      }),
    );
    await jobs.enqueue(measure, { eventId: first }, `event-${first}`);
    await jobs.enqueue(measure, { eventId: second }, `event-${second}`);
    await until('the first job is taken', () => taken.length === 1);
    let closed = false;
    const closing = jobs.close().then(() => (closed = true));
    await Promise.resolve();
    expect(closed).toBe(false);
    finish();
    await closing;
    expect(taken).toEqual([first]);
    expect(await rows('effect', first)).toBe(1);
    const next = await open();
    expect((await next.counts()).open).toBe(1);
    next.work(processing((payload) => effectOnce(pool, payload.eventId)));
    await until('the second job is done', async () => (await rows('effect', second)) === 1);
  });

  test('what is not an id is not carried', async () => {
    const jobs = await open();
    await expect(jobs.enqueue(measure, { eventId: 'Олена Коваль' }, 'event-1')).rejects.toThrow('ids only');
    await expect(jobs.enqueue(measure, { eventId: newId() }, '12345')).rejects.toThrow('id of a job');
    await expect(jobs.enqueue(measure, { eventId: newId() }, 'event:1')).rejects.toThrow('id of a job');
    expect((await jobs.counts()).open).toBe(0);
  });

  test('a queue that cannot be reached is an error at once', async () => {
    const nowhere = onRedis
      ? { ...config, redisUrl: 'redis://127.0.0.1:1/0' }
      : { ...config, databaseUrl: 'postgres://127.0.0.1:1/x' };
    await expect(openJobs(nowhere, { log })).rejects.toThrow();
  });
});
