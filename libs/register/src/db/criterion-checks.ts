import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { CheckFacts, CheckResult } from '../domain/decision.ts';

@Entity('criterion_check')
export class CriterionCheckRow implements CheckFacts {
  @IdColumn() id: string;
  @RefColumn() applicationId: string;
  @TextColumn() serviceCode: string;
  @TextColumn() criterionCode: string;
  @TextColumn() result: CheckResult;
  @TextColumn() evidence: string;
  @RefColumn() checkedBy: string;
  @InstantColumn() checkedAt: Instant;
}

export class CriterionChecks extends Table<CriterionCheckRow> {
  static readonly row = CriterionCheckRow;

  @Sql()
  ofApplication(applicationId: string): Promise<CriterionCheckRow[]> {
    return this.many(
      sql`select * from criterion_check where application_id = ${applicationId} order by service_code, criterion_code`,
    );
  }
}
