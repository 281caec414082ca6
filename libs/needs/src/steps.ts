import type { Minor, Quantity } from '#kernel';
import type { Transaction } from '#platform';
import type { Setting, TargetGroup } from '#reference';
import { PlanLines } from './db/plan-lines.ts';
import { NeedsPlans } from './db/plans.ts';
import type { PlanDecision } from './domain/plan-line.ts';

/** What a tender may know of the plan line that it serves. */
export interface PlanLineFacts {
  readonly id: string;
  readonly planId: string;
  readonly authorityId: string;
  readonly year: number;
  readonly serviceCode: string;
  readonly targetGroup: TargetGroup;
  readonly setting: Setting;
  readonly territoryCode: string;
  readonly decision: PlanDecision;
  readonly unit: string;
  readonly requiredUnits: Quantity;
  readonly requiredBudget: Minor;
  readonly currency: string;
}

/**
 * A line of the plan in force, held against a superseding adoption until the transaction ends (BR-5); null for a line of a
 * draft or of a superseded plan. Takes its locks where plan lines stand in the lock order.
 */
export async function adoptedPlanLine(transaction: Transaction, planLineId: string): Promise<PlanLineFacts | null> {
  const line = await transaction.of(PlanLines).share(planLineId);
  const plan = line && (await transaction.of(NeedsPlans).share(line.planId));
  if (!line || plan?.state !== 'adopted') return null;
  return { ...line, authorityId: plan.authorityId, year: plan.year };
}
