import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

@Entity('amendment')
export class AmendmentRow {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @IntColumn() number: number;
  @TextColumn() reason: string;
  /** Canonical JSON: the fields with their values before and after. */
  @TextColumn() changes: string;
  @InstantColumn() previousClosesAt: Instant;
  @InstantColumn() closesAt: Instant;
  @InstantColumn() madeAt: Instant;
  @RefColumn() madeBy: string;
}

export class Amendments extends Table<AmendmentRow> {
  static readonly row = AmendmentRow;

  @Sql()
  ofTender(tenderId: string): Promise<AmendmentRow[]> {
    return this.many(sql`select * from amendment where tender_id = ${tenderId} order by number`);
  }
}
