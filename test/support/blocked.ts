import type { TestApplication } from './application.ts';
import { until } from './until.ts';

/** Waits until so many transactions of the test's database stand waiting for a lock. */
export const untilBlocked = (app: TestApplication, count: number): Promise<void> =>
  until(`${count} transactions waiting for a lock`, async () => {
    const [row] = (await app.transactions.asSystem('test', (transaction) =>
      transaction.manager.query(
        `select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
          where not granted and datname = current_database()`,
      ),
    )) as { n: number }[];
    return row!.n >= count;
  });
