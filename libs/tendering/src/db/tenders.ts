import type { Instant, Language, LocalDate } from '#kernel';
import { DateColumn, IdColumn, InstantColumn, IntColumn, RefColumn, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { TenderFacts } from '../domain/facts.ts';
import type { TenderState } from '../domain/machines.ts';

@Entity('tender')
export class TenderRow implements TenderFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() authorityId: string;
  @TextColumn() title: string;
  @TextColumn() language: Language;
  @TextColumn() state: TenderState;
  @RefColumn() authorId: string;
  @RefColumn({ nullable: true }) approverId: string | null;
  @RefColumn() budgetLineId: string;
  @TextColumn() currency: string;
  @TextColumn({ nullable: true }) packHash: string | null;
  @TextColumn({ nullable: true }) description: string | null;
  @TextColumn({ nullable: true }) standardReference: string | null;
  @TextColumn({ nullable: true }) draftContract: string | null;
  @DateColumn({ nullable: true }) contractFrom: LocalDate | null;
  @DateColumn({ nullable: true }) contractTo: LocalDate | null;
  @InstantColumn({ nullable: true }) closesAt: Instant | null;
  @InstantColumn({ nullable: true }) approvedAt: Instant | null;
  @InstantColumn({ nullable: true }) publishedAt: Instant | null;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
  @InstantColumn({ nullable: true }) openedAt: Instant | null;
  @InstantColumn({ nullable: true }) concludedAt: Instant | null;
  @IntColumn() amendment: number;
  @IntColumn() version: number;
  @TextColumn({ nullable: true }) cancellationCode: string | null;
  @TextColumn({ nullable: true }) cancellationReason: string | null;
  @TextColumn({ nullable: true }) emergencyJustification: string | null;
}

export class Tenders extends Table<TenderRow> {
  static readonly row = TenderRow;
}
