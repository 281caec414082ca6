import { createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { newId } from '#kernel';
import { openJobs, Processors } from '../../../libs/platform/src/jobs/index.ts';
import { deliverEvent, Relay } from '../../../libs/platform/src/outbox/index.ts';
import { serve } from './served.ts';

export interface JobsTask {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly queue: string;
  readonly count: number;
  readonly concurrency: number;
  /** BullMQ as its guide shows it, with what it keeps by default, instead of the product's queue. */
  readonly bare: boolean;
}

export interface JobsTaken {
  /** Through the relay; NaN where there is none. */
  readonly relayedPerSecond: number;
  readonly donePerSecond: number;
}

const role = 'turbota_app';
const silent = { warn: () => undefined, error: () => undefined };

/** Jobs that do nothing: events that the relay takes from the outbox, each then done. */
const run = (task: JobsTask): Promise<JobsTaken> => (task.bare ? runBare(task) : runProduct(task));

async function runProduct({ databaseUrl, redisUrl, queue, count, concurrency }: JobsTask): Promise<JobsTaken> {
  const where = { databaseUrl, databaseRole: role, redisUrl };
  await record(databaseUrl, count);
  const jobs = await openJobs(where, { log: silent, queue, concurrency });
  const relay = new Relay(jobs, { ...where, log: silent });
  try {
    const relaying = performance.now();
    await relay.drain();
    const relayed = performance.now();
    await each(count, (finish) => jobs.work(new Processors().process(deliverEvent, finish)));
    return { relayedPerSecond: perSecond(count, relaying, relayed), donePerSecond: perSecond(count, relayed) };
  } finally {
    await relay.stop();
    await jobs.close();
  }
}

async function runBare({ databaseUrl, redisUrl, queue: name, count, concurrency }: JobsTask): Promise<JobsTaken> {
  const options = `-c search_path=bullmq,public -c role=${role}`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8, options });
  const redis = redisUrl === null ? null : new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = redis
    ? new Queue(name, { connection: redis }, createRedisBackend)
    : new Queue(name, { connection: pool }, createPostgresBackend);
  const jobs = Array.from({ length: count }, () => ({ name: 'nothing', data: { eventId: newId() } }));
  while (jobs.length > 0) await queue.addBulk(jobs.splice(0, 200));
  const working = performance.now();
  let worker: { close(): Promise<void> } | null = null;
  await each(count, (finish) => {
    worker = redis
      ? new Worker(name, finish, { connection: redis, concurrency }, createRedisBackend)
      : new Worker(name, finish, { connection: pool, concurrency }, createPostgresBackend);
  });
  const donePerSecond = perSecond(count, working);
  await (worker as { close(): Promise<void> } | null)?.close();
  await queue.close();
  redis?.disconnect();
  await pool.end();
  return { relayedPerSecond: NaN, donePerSecond };
}

/** Until so many were finished. */
const each = (count: number, begin: (finish: () => Promise<void>) => void): Promise<void> =>
  new Promise((resolve) => {
    let left = count;
    begin(async () => void ((left -= 1) === 0 && resolve()));
  });

const perSecond = (count: number, from: number, to = performance.now()): number => (count * 1000) / (to - from);

/** Events that nobody has sent yet. */
async function record(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('delete from outbox');
  await client.query(
    `insert into outbox (id, type, subject, data, recorded_at)
      select id, 'bench.nothing', id, '{}', now() from unnest($1::uuid[]) id`,
    [Array.from({ length: count }, newId)],
  );
  await client.end();
}

serve<JobsTask, JobsTaken>(run);
