import { sql } from '#platform';
import type { TestApplication } from './application.ts';

/** Sets the clock of a test's database: what follows happens from this moment on. */
export async function atTime(app: TestApplication, moment: string): Promise<void> {
  const set = sql`update clock_offset set moved = true, ahead = ${moment}::timestamptz - clock_timestamp()`;
  await app.transactions.asSystem('test', (transaction) => transaction.manager.query(set.text, set.values));
}
