import { type Instant, refuse } from '#kernel';
import type { Transaction } from '#platform';
import { BudgetEntries } from '../db/budget-entries.ts';
import { type BudgetLineRow, BudgetLines } from '../db/budget-lines.ts';
import type { Ledger, NewEntry } from '../domain/ledger.ts';

/**
 * Writes what a rule decides about a line. The line is locked first and the ledger is read after that,
 * so that no two transactions see the same remainder.
 */
export async function move(
  transaction: Transaction,
  lineId: string,
  decide: (line: BudgetLineRow, ledger: Ledger, now: Instant) => NewEntry[],
  act: string | null = null,
): Promise<readonly NewEntry[]> {
  const line = (await transaction.of(BudgetLines).lock(lineId)) ?? refuse('NOT_FOUND');
  const ledger = await transaction.of(BudgetEntries).ledger(lineId);
  const recordedAt = await transaction.now();
  const entries = decide(line, ledger, recordedAt);
  const { personId } = transaction.actor;
  await transaction
    .of(BudgetEntries)
    .insertAll(entries.map((entry) => ({ ...entry, lineId, recordedAt, personId, act })));
  return entries;
}
