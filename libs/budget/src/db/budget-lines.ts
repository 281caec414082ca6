import type { Instant, Language } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { BudgetLineFacts, Fund } from '../domain/budget-line.ts';

@Entity('budget_line')
export class BudgetLineRow implements BudgetLineFacts {
  @IdColumn() id: string;
  @RefColumn() authorityId: string;
  @IntColumn() year: number;
  @TextColumn() programmeCode: string;
  @TextColumn() economicCode: string;
  @TextColumn() fund: Fund;
  @TextColumn() title: string;
  @TextColumn() language: Language;
  @TextColumn() currency: string;
  @TextColumn() packHash: string;
  @InstantColumn() lapsesAt: Instant;
  @InstantColumn({ nullable: true }) lapsedAt: Instant | null;
}

export class BudgetLines extends Table<BudgetLineRow> {
  static readonly row = BudgetLineRow;
}
