import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { PlanLines } from '../db/plan-lines.ts';
import { NeedsPlans } from '../db/plans.ts';
import { needsPlanMachine } from '../domain/plan.ts';
import { planLineRemoved } from '../events.ts';
import { may } from '../policy.ts';

export interface RemovePlanLineInput {
  readonly planId: string;
  readonly planLineId: string;
}

/** Takes a line out of a draft. */
@Injectable()
export class RemovePlanLine {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RemovePlanLineInput): Promise<Result> {
    return this.transactions.run(actor, 'needsPlan.change', input, async (transaction) => {
      const plan = await transaction.of(NeedsPlans).lock(input.planId);
      if (!plan || !may(actor, 'needsPlan.change', plan)) return refuse('NOT_FOUND');
      needsPlanMachine.next(plan.state, 'change');
      const line = await transaction.of(PlanLines).find(input.planLineId);
      if (!line || line.planId !== plan.id) return refuse('NOT_FOUND', ['planLineId']);
      await transaction.of(PlanLines).remove(line.id);
      transaction.record(planLineRemoved, plan.id, { lineId: line.id, needLineId: line.needLineId });
      return { id: plan.id };
    });
  }
}
