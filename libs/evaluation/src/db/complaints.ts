import type { Instant, Language } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { ComplaintFacts, ComplaintState } from '../domain/complaint.ts';

@Entity('complaint')
export class ComplaintRow implements ComplaintFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() tenderId: string;
  /** Null for a complaint against the terms of the tender. */
  @RefColumn({ nullable: true }) awardId: string | null;
  @RefColumn() organisationId: string;
  @TextColumn() text: string;
  @TextColumn() language: Language;
  @TextColumn() state: ComplaintState;
  @InstantColumn() filedAt: Instant;
  @InstantColumn() decideBy: Instant;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @RefColumn({ nullable: true }) decidedBy: string | null;
  @TextColumn({ nullable: true }) decisionText: string | null;
  @TextColumn() packHash: string;
}

export class Complaints extends Table<ComplaintRow> {
  static readonly row = ComplaintRow;

  /** Complaints that concern an award: against it, or against the terms of its tender. */
  @Sql()
  concerning(tenderId: string, awardId: string): Promise<ComplaintRow[]> {
    return this.many(
      sql`select * from complaint where tender_id = ${tenderId} and coalesce(award_id, ${awardId}) = ${awardId} order by id`,
    );
  }
}
