import { IdColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { CriterionFacts, CriterionKind } from '../domain/facts.ts';

@Entity('criterion')
export class CriterionRow implements CriterionFacts {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @IntColumn() number: number;
  @TextColumn() code: string;
  @TextColumn() titleUk: string;
  @TextColumn() titleEn: string;
  @TextColumn() kind: CriterionKind;
  @IntColumn() maxPoints: number;
  @TextColumn({ nullable: true }) scale: string | null;
}

export class Criteria extends Table<CriterionRow> {
  static readonly row = CriterionRow;

  @Sql()
  ofTender(tenderId: string): Promise<CriterionRow[]> {
    return this.many(sql`select * from criterion where tender_id = ${tenderId} order by number`);
  }

  @Sql()
  async removeOf(tenderId: string): Promise<void> {
    await this.query(sql`delete from criterion where tender_id = ${tenderId}`);
  }
}
