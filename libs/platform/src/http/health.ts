import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { migrations } from '../database/data-source.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../log-port.ts';

/** Something a process cannot work without. Throws when it is missing. */
export type HealthCheck = () => Promise<void>;

const PATIENCE_MS = 3000;

/**
 * `/health/live`: the process is running. `/health/ready`: everything that it needs is available, each by name.
 * Anybody may ask, so the reason why something is missing goes to the log.
 */
export function serveHealth(app: FastifyInstance, checks: Readonly<Record<string, HealthCheck>>, log: Log): void {
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await passes(name, check, log)] as const),
    );
    const ready = results.every(([, ok]) => ok);
    const answers = Object.fromEntries(results.map(([name, ok]) => [name, ok ? 'ok' : 'missing']));
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'not ready', checks: answers });
  });
}

async function passes(name: string, check: HealthCheck, log: Log): Promise<boolean> {
  const patience = new AbortController();
  const late = wait(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error('no answer in time');
  });
  late.catch(() => undefined);
  try {
    await Promise.race([check(), late]);
    return true;
  } catch (error) {
    log.warn({ check: name, err: error }, 'not ready');
    return false;
  } finally {
    patience.abort();
  }
}

const databaseAnswers =
  (pool: pg.Pool): HealthCheck =>
  async () =>
    void (await pool.query('select 1'));

/** The database has every migration of this version; it may have more, from a newer version that is being rolled out. */
export const migrationsAreCurrent =
  (pool: pg.Pool): HealthCheck =>
  async () => {
    const expected = (await migrations()).map(({ name }) => name);
    const { rows } = await pool.query<{ name: string }>('select name from migrations');
    const missing = expected.filter((name) => !rows.some((row) => row.name === name));
    if (missing.length > 0) throw new Error(`migrations are missing: ${missing.join(', ')}`);
  };

const queueAnswers =
  (jobs: Jobs): HealthCheck =>
  () =>
    jobs.reach();

/** What both an API and a worker need. */
export const neededByEach = (pool: pg.Pool, jobs: Jobs): Readonly<Record<string, HealthCheck>> => ({
  database: databaseAnswers(pool),
  migrations: migrationsAreCurrent(pool),
  queue: queueAnswers(jobs),
});
