import type { Instant, Minor } from '#kernel';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import { type EntryFacts, type EntryKind, Ledger, type ProcessKind } from '../domain/ledger.ts';

@Entity('budget_entry')
export class BudgetEntryRow implements EntryFacts {
  @IdColumn() id: string;
  @RefColumn() lineId: string;
  @TextColumn() kind: EntryKind;
  @MoneyColumn() amount: Minor;
  @TextColumn() processKind: ProcessKind;
  @RefColumn({ nullable: true }) processId: string | null;
  @RefColumn({ nullable: true }) contractId: string | null;
  @InstantColumn() recordedAt: Instant;
  @RefColumn({ nullable: true }) personId: string | null;
  @TextColumn({ nullable: true }) act: string | null;
}

export class BudgetEntries extends Table<BudgetEntryRow> {
  static readonly row = BudgetEntryRow;

  /** The ledger of a line, summed by what each entry is about. True only while the line's row is locked. */
  @Sql()
  async ledger(lineId: string): Promise<Ledger> {
    const sums = await this.query<{
      kind: EntryKind;
      process: string | null;
      contract: string | null;
      total: string;
    }>(sql`
      select kind, process_id as process, contract_id as contract, sum(amount)::text as total
      from budget_entry where line_id = ${lineId} group by kind, process_id, contract_id`);
    return new Ledger(
      sums.map(({ kind, process, contract, total }) => ({
        kind,
        processId: process,
        contractId: contract,
        amount: BigInt(total),
      })),
    );
  }
}
