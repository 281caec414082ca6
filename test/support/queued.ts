import type { Unit } from '#platform';
import { until } from './until.ts';

/** Waits until so many other transactions of this database queue for locks, most likely for those that the unit holds. */
export async function queued(unit: Unit, count: number): Promise<void> {
  const waiting = `select count(distinct l.pid)::int as count from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and a.datname = current_database()`;
  await until(`${count} wait for a lock`, async () => {
    // Within a transaction the list of sessions is otherwise read only once.
    await unit.manager.query('select pg_stat_clear_snapshot()');
    const [row] = (await unit.manager.query(waiting)) as { count: number }[];
    return row!.count >= count;
  });
}
