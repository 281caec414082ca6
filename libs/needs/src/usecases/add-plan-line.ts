import { Injectable } from '@nestjs/common';
import {
  type Language,
  localDateOf,
  parseMoney,
  parseQuantity,
  plainText,
  type Problem,
  refuse,
  refuseIfAny,
} from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { pinnedPack, unitProblems } from '#reference';
import { tariffFor } from '#tariffs';
import { NeedLines } from '../db/need-lines.ts';
import { PlanLines } from '../db/plan-lines.ts';
import { NeedsPlans } from '../db/plans.ts';
import { NeedsRounds } from '../db/rounds.ts';
import { type PlanDecision, planLineProblems, requirementOf } from '../domain/plan-line.ts';
import { needsPlanMachine } from '../domain/plan.ts';
import { problem } from '../domain/problems.ts';
import { firstDay } from '../domain/round.ts';
import { planLineAdded } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface AddPlanLineInput {
  readonly planId: string;
  readonly needLineId: string;
  /** 1 is the highest, 5 the lowest. */
  readonly priority: number;
  readonly decision: PlanDecision;
  readonly unit: string;
  /** How many persons the line is for; the unmet need when left out. */
  readonly persons: number | null;
  /** Decimal with at most three places: units for one person in one month. */
  readonly unitsPerPerson: string;
  readonly months: number;
  /** Decimal with at most two places, in the plan's currency; the approved tariff when left out. */
  readonly unitCost: string | null;
  readonly expectedFees: string | null;
  readonly note: string | null;
  readonly language: Language | null;
}

/** Puts a counted need into a draft, with what is to be done about it and what that takes. */
@Injectable()
export class AddPlanLine {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AddPlanLineInput): Promise<Result> {
    return this.transactions.run(actor, 'needsPlan.change', input, async (transaction) => {
      const plan = await transaction.of(NeedsPlans).lock(input.planId);
      if (!plan || !may(actor, 'needsPlan.change', plan)) return refuse('NOT_FOUND');
      needsPlanMachine.next(plan.state, 'change');
      const need = await transaction.of(NeedLines).find(input.needLineId);
      if (!need || need.roundId !== plan.roundId) return refuse('NOT_FOUND', ['needLineId']);
      const pack = await pinnedPack(transaction, (await transaction.of(NeedsRounds).find(plan.roundId))!.packHash);
      const date = firstDay(plan.year, localDateOf(await transaction.now(), pack.timeZone));
      const tariff =
        input.unitCost === null
          ? await tariffFor(transaction, { ...need, authorityId: plan.authorityId, unit: input.unit, date })
          : null;
      const volume = {
        persons: input.persons ?? need.unmet,
        unitsPerPerson: parseQuantity(input.unitsPerPerson, ['unitsPerPerson']),
        months: input.months,
        unitCost: tariff?.amount ?? parseMoney(input.unitCost ?? '0', ['unitCost']),
        expectedFees: parseMoney(input.expectedFees ?? '0', ['expectedFees']),
      };
      const planned = await transaction.of(PlanLines).ofNeed(plan.id, need.id);
      const problems: (Problem | undefined)[] = [
        ...planLineProblems(volume, input.priority, need.need),
        ...(await unitProblems(transaction, [input.unit], ['unit'])),
        problem(planned !== null, 'PLAN_LINE_EXISTS', ['needLineId']),
      ];
      refuseIfAny(problems);
      const { serviceCode, targetGroup, setting, territoryCode } = need;
      const { priority, decision } = input;
      const requirement = requirementOf(volume);
      const note = input.note === null ? '' : plainText(input.note);
      const id = await transaction.of(PlanLines).insert({
        ...{ planId: plan.id, needLineId: need.id, serviceCode, targetGroup, setting, territoryCode },
        ...{ priority, decision, unit: input.unit, ...volume, ...requirement, currency: plan.currency },
        tariffId: tariff?.id ?? null,
        note: note === '' ? null : note,
        language: note === '' ? null : (input.language ?? actor.language),
        addedBy: acting(actor).personId,
      });
      const { requiredBudget } = requirement;
      transaction.record(planLineAdded, plan.id, { lineId: id, needLineId: need.id, decision, requiredBudget });
      return { id };
    });
  }
}
