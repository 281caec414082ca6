import type { Transaction } from '#platform';
import { POOL_SIZE } from './application.ts';
import { until } from './until.ts';

/**
 * Waits until so many other transactions of this database queue for locks, most likely for those that the transaction holds:
 * of many rivals those that get a connection beside the transaction; the others queue for connections.
 */
export async function queued(transaction: Transaction, count: number): Promise<void> {
  const waiting = `select count(distinct l.pid)::int as count from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and a.datname = current_database()`;
  const rivals = Math.min(count, POOL_SIZE - 1);
  await until(`${rivals} wait for a lock`, async () => {
    // Within a transaction the list of sessions is otherwise read only once.
    await transaction.manager.query('select pg_stat_clear_snapshot()');
    const [row] = (await transaction.manager.query(waiting)) as { count: number }[];
    return row!.count >= rivals;
  });
}
