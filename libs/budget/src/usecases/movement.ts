import { type Instant, refuse } from '#kernel';
import type { Unit } from '#platform';
import { BudgetEntries } from '../db/budget-entries.ts';
import { type BudgetLineRow, BudgetLines } from '../db/budget-lines.ts';
import type { Ledger, NewEntry } from '../domain/ledger.ts';

/**
 * Writes what a rule decides about a line. The line is locked first and the ledger is read after that,
 * so that no two units see the same remainder.
 */
export async function move(
  unit: Unit,
  lineId: string,
  decide: (line: BudgetLineRow, ledger: Ledger, now: Instant) => NewEntry[],
  act: string | null = null,
): Promise<readonly NewEntry[]> {
  const line = (await unit.of(BudgetLines).lock(lineId)) ?? refuse('NOT_FOUND');
  const ledger = await unit.of(BudgetEntries).ledger(lineId);
  const recordedAt = await unit.now();
  const entries = decide(line, ledger, recordedAt);
  const { personId } = unit.actor;
  await unit.of(BudgetEntries).insertAll(entries.map((entry) => ({ ...entry, lineId, recordedAt, personId, act })));
  return entries;
}
