import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type PostgresConnectionOptions,
  runMigrations,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { BullJobs, type JobsOptions, type JobStore } from './bull-jobs.ts';
import type { Jobs, JobsLog } from './jobs.ts';

interface JobsConfig {
  readonly databaseUrl: string;
  readonly databaseRole: string | null;
  readonly redisUrl: string | null;
}

const SCHEMA = 'bullmq';
const ROLE_NAME = /^[a-z_][a-z0-9_]*$/;

/** Opens the queue where the configuration says: in the database, or in Redis when there is an address of one. */
export async function openJobs(config: JobsConfig, options: JobsOptions): Promise<Jobs> {
  const jobs = config.redisUrl
    ? new BullJobs(await redisStore(config.redisUrl, options.log), options)
    : new BullJobs(postgresStore(config, options.log), options);
  try {
    await jobs.reach();
  } catch (error) {
    await jobs.close();
    throw error;
  }
  return jobs;
}

/** One pool for producers and workers. Each worker keeps one of its connections to listen. */
function postgresStore({ databaseUrl, databaseRole }: JobsConfig, log: JobsLog): JobStore<PostgresConnectionOptions> {
  const role = databaseRole ? ` -c role=${databaseRole}` : '';
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    options: `-c search_path=${SCHEMA},public${role}`,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'the pool of the queue lost a connection'));
  return { backend: createPostgresBackend, producer: pool, consumer: pool, close: () => pool.end() };
}

/** A producer's commands fail at once while Redis is away; a worker's wait for it without end. */
async function redisStore(url: string, log: JobsLog): Promise<JobStore<ConnectionOptions>> {
  const producer = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    disconnectTimeout: 500,
    lazyConnect: true,
  });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, disconnectTimeout: 500, lazyConnect: true });
  const both = [producer, consumer];
  const close = async () => both.forEach((redis) => redis.disconnect());
  for (const redis of both) redis.on('error', (error) => log.warn({ err: error }, 'Redis is away'));
  const attempts = await Promise.allSettled(both.map((redis) => redis.connect()));
  const failed = attempts.find((attempt) => attempt.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  return { backend: createRedisBackend, producer, consumer, close };
}

/**
 * Makes or updates the queue's tables in the database, as its owner; the role of the processes may use them. It may also
 * create in their schema, because BullMQ makes a sequence for each queue when it is first used.
 */
export async function migrateJobs(databaseUrl: string, role: string | null): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
    if (!role) return;
    if (!ROLE_NAME.test(role)) throw new Error(`${role} cannot be a role`);
    await client.query(`
      grant usage, create on schema ${SCHEMA} to ${role};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${role};
      grant usage on all sequences in schema ${SCHEMA} to ${role};
      grant execute on all functions in schema ${SCHEMA} to ${role}`);
  } finally {
    await client.end();
  }
}
