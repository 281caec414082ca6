import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, refuse } from '#kernel';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { pinnedPack, serviceProblems } from '#reference';
import { PlanLines } from '../db/plan-lines.ts';
import { NeedsPlans, type NeedsPlanRow } from '../db/plans.ts';
import { NeedsRounds } from '../db/rounds.ts';
import { adopt, needsPlanMachine } from '../domain/plan.ts';
import { firstDay } from '../domain/round.ts';
import { needsPlanAdopted, needsPlanSuperseded } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface AdoptNeedsPlanInput {
  readonly planId: string;
  readonly actNumber: string;
  readonly actDate: LocalDate;
}

/** The head adopts a plan by an act; the plan that was in force for the year is superseded with it (BR-1, BR-2, BR-86). */
@Injectable()
export class AdoptNeedsPlan {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AdoptNeedsPlanInput): Promise<Result> {
    return this.transactions.run(actor, 'needsPlan.adopt', input, async (transaction) => {
      const locked = await lockForAdoption(transaction, actor, input.planId);
      if (!locked) return refuse('NOT_FOUND');
      const { plan, inForce, packHash } = locked;
      const now = await transaction.now();
      const pack = await pinnedPack(transaction, packHash);
      const lines = await transaction.of(PlanLines).ofPlan(plan.id);
      const inactive = await serviceProblems(
        transaction,
        lines.map(({ serviceCode }) => serviceCode),
        firstDay(plan.year, localDateOf(now, pack.timeZone)),
        ['lines'],
      );
      const adoption = adopt(plan, lines, inactive, input, acting(actor).personId, pack, now);
      if (inForce) await supersede(transaction, inForce, plan.id);
      await transaction.of(NeedsPlans).update(plan.id, { ...adoption, version: plan.version + 1 });
      transaction.record(needsPlanAdopted, plan.id, {
        authorityId: plan.authorityId,
        year: plan.year,
        actNumber: adoption.actNumber,
        actDate: adoption.actDate,
        late: adoption.late,
        lines: lines.length,
      });
      return { id: plan.id };
    });
  }
}

/** The round's lock puts adoptions for one year in a row, so that each sees the plan which the one before left in force. */
async function lockForAdoption(
  transaction: Transaction,
  actor: Actor,
  planId: string,
): Promise<{ plan: NeedsPlanRow; inForce: NeedsPlanRow | null; packHash: string } | null> {
  const found = await transaction.of(NeedsPlans).find(planId);
  if (!found || !may(actor, 'needsPlan.adopt', found)) return null;
  const round = await transaction.of(NeedsRounds).lock(found.roundId);
  const inForce = await transaction.of(NeedsPlans).adopted(found.authorityId, found.year);
  const rows = await transaction.of(NeedsPlans).lockAll([...new Set([planId, inForce?.id ?? planId])]);
  const plan = rows.find(({ id }) => id === planId)!;
  return { plan, inForce: inForce && inForce.id !== planId ? inForce : null, packHash: round!.packHash };
}

async function supersede(transaction: Transaction, plan: NeedsPlanRow, by: string): Promise<void> {
  const state = needsPlanMachine.next(plan.state, 'supersede');
  await transaction.of(NeedsPlans).update(plan.id, { state, supersededBy: by, version: plan.version + 1 });
  transaction.record(needsPlanSuperseded, plan.id, { supersededBy: by });
}
