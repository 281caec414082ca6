import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { pinnedPack } from '#reference';
import { NeedsPlans } from '../db/plans.ts';
import { NeedsRounds } from '../db/rounds.ts';
import { needsPlanMachine } from '../domain/plan.ts';
import { problem, refuse } from '../domain/problems.ts';
import { needsPlanDrafted } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface DraftNeedsPlanInput {
  readonly roundId: string;
}

/** Begins a plan from the counts of a closed round. Several drafts may stand side by side; one can be in force. */
@Injectable()
export class DraftNeedsPlan {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DraftNeedsPlanInput): Promise<Result> {
    return this.transactions.run(actor, 'needsPlan.draft', input, async (transaction) => {
      const round = await transaction.of(NeedsRounds).lock(input.roundId);
      if (!round || !may(actor, 'needsPlan.draft', round)) return refuse('NOT_FOUND');
      refuseIfAny([problem(round.state !== 'closed', 'NEEDS_ROUND_NOT_CLOSED', ['roundId'])]);
      const number = await transaction.of(NeedsPlans).nextNumber(round.id);
      const { currency } = await pinnedPack(transaction, round.packHash);
      const id = await transaction.of(NeedsPlans).insert({
        reference: await transaction.reference('N'),
        authorityId: round.authorityId,
        year: round.year,
        roundId: round.id,
        state: needsPlanMachine.initial,
        number,
        authorId: acting(actor).personId,
        draftedAt: await transaction.now(),
        late: false,
        currency,
        version: 1,
      });
      transaction.record(needsPlanDrafted, id, { roundId: round.id, number });
      return { id };
    });
  }
}
