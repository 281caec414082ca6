import type { Language, Minor, Quantity } from '#kernel';
import { IdColumn, IntColumn, MoneyColumn, QuantityColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import type { Setting, TargetGroup } from '#reference';
import { Entity } from 'typeorm';
import type { PlanDecision, PlannedVolume, Requirement } from '../domain/plan-line.ts';

@Entity('plan_line')
export class PlanLineRow implements PlannedVolume, Requirement {
  @IdColumn() id: string;
  @RefColumn() planId: string;
  @RefColumn() needLineId: string;
  @TextColumn() serviceCode: string;
  @TextColumn() targetGroup: TargetGroup;
  @TextColumn() setting: Setting;
  @TextColumn() territoryCode: string;
  @IntColumn() priority: number;
  @TextColumn() decision: PlanDecision;
  @TextColumn() unit: string;
  @IntColumn() persons: number;
  @QuantityColumn() unitsPerPerson: Quantity;
  @IntColumn() months: number;
  @QuantityColumn() requiredUnits: Quantity;
  @MoneyColumn() unitCost: Minor;
  @RefColumn({ nullable: true }) tariffId: string | null;
  @MoneyColumn() expectedFees: Minor;
  @MoneyColumn() requiredBudget: Minor;
  @TextColumn() currency: string;
  @TextColumn({ nullable: true }) note: string | null;
  @TextColumn({ nullable: true }) language: Language | null;
  @RefColumn() addedBy: string;
}

export class PlanLines extends Table<PlanLineRow> {
  static readonly row = PlanLineRow;

  @Sql()
  ofPlan(planId: string): Promise<PlanLineRow[]> {
    return this.many(sql`select * from plan_line where plan_id = ${planId} order by priority, id`);
  }

  @Sql()
  ofNeed(planId: string, needLineId: string): Promise<PlanLineRow | null> {
    return this.first(sql`select * from plan_line where plan_id = ${planId} and need_line_id = ${needLineId}`);
  }
}
