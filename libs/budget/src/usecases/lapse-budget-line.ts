import { type Instant, type Minor, sum } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Due, type DueWork, instantSql, Reads, sql, Transactions } from '#platform';
import { BudgetLines } from '../db/budget-lines.ts';
import { lapseYear } from '../domain/movements.ts';
import type { EntryKind, NewEntry } from '../domain/ledger.ts';
import { budgetLapsed } from '../events.ts';
import { move } from './movement.ts';

/** On the last day of the budget year commitments lapse and the remainder leaves the line (BR-29). Done twice it is done once. */
@Due('budget.lapse')
@Injectable()
export class LapseBudgetLine implements DueWork {
  constructor(private readonly transactions: Transactions) {}

  async due(reads: Reads, limit: number): Promise<readonly string[]> {
    const lines = await reads.query<{ id: string }>(
      sql`select id from budget_line where lapsed_at is null and lapses_at <= turbota_now() order by lapses_at, id limit ${limit}`,
    );
    return lines.map(({ id }) => id);
  }

  async next(reads: Reads): Promise<Instant | null> {
    const [soonest] = await reads.query<{ at: Instant | null }>(
      sql`select ${instantSql(sql`min(lapses_at)`)} as at from budget_line where lapsed_at is null`,
    );
    return soonest?.at ?? null;
  }

  async run(id: string): Promise<void> {
    await this.transactions.asSystem('budget.lapse', async (transaction) => {
      const line = await transaction.of(BudgetLines).lock(id);
      if (!line || line.lapsedAt !== null) return;
      const entries = await move(transaction, id, lapseYear);
      const lapsedAt = await transaction.now();
      if (lapsedAt < line.lapsesAt) return;
      await transaction.of(BudgetLines).update(id, { lapsedAt });
      const [released, decommitted, amount] = (['release', 'decommitment', 'lapse'] as const).map((kind) =>
        String(taken(entries, kind)),
      );
      transaction.record(budgetLapsed, id, { amount: amount!, released: released!, decommitted: decommitted! });
    });
  }
}

const taken = (entries: readonly NewEntry[], kind: EntryKind): Minor =>
  -sum(entries.filter((entry) => entry.kind === kind).map((entry) => entry.amount));
