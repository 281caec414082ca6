import type { TestApplication } from './application.ts';
import { queued } from './queued.ts';

/**
 * Lets several pieces of work meet at a locked row, in this order, and then go on at the same moment: what each of them
 * does without its own lock is always seen. `table` and `id` name the row.
 */
export async function atOnce<R>(
  app: TestApplication,
  [table, id]: readonly [table: string, id: string],
  ...works: readonly (() => Promise<R>)[]
): Promise<R[]> {
  const answers: Promise<R>[] = [];
  await app.transactions.asSystem('test', async (transaction) => {
    await transaction.manager.query(`select 1 from "${table}" where id = $1 for update`, [id]);
    for (const work of works) {
      answers.push(work());
      await queued(transaction, answers.length);
    }
  });
  return Promise.all(answers);
}
