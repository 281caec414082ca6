import pg from 'pg';
import type { TestApplication } from './application.ts';
import { until } from './until.ts';

/**
 * Two transactions at the same time, without leaving it to luck: `first` runs until it writes its journal line and is held there,
 * `second` begins, and when it waits or has ended both go on. Answers what became of the two.
 */
export async function inTheMiddleOf<A, B>(
  app: TestApplication,
  subjects: readonly string[],
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const holder = await connected(app);
  // A session of its own: within a transaction PostgreSQL shows the other sessions as they were at the first look.
  const watcher = await connected(app);
  try {
    await holder.query('begin');
    await holder.query('select 1 from journal_head where subject = any($1::uuid[]) for update', [subjects]);
    const one = settled(first());
    await until('the first unit waits', async () => one.ended || (await waiting(watcher)) >= 1);
    const two = settled(second());
    await until('the second unit waits or has ended', async () => two.ended || (await waiting(watcher)) >= 2);
    await holder.query('commit');
    return [await one.work, await two.work];
  } finally {
    await holder.end();
    await watcher.end();
  }
}

async function connected(app: TestApplication): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: app.database.url });
  await client.connect();
  return client;
}

interface Settled<T> {
  ended: boolean;
  readonly work: Promise<T>;
}

function settled<T>(work: Promise<T>): Settled<T> {
  const result: Settled<T> = { ended: false, work };
  const end = () => void (result.ended = true);
  work.then(end, end);
  return result;
}

async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]!.n;
}
