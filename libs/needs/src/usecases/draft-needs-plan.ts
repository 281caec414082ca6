import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { pinnedPack } from '#reference';
import { NeedsPlans } from '../db/plans.ts';
import { NeedsRounds } from '../db/rounds.ts';
import { needsPlanMachine } from '../domain/plan.ts';
import { refuse as refuseHere } from '../domain/problems.ts';
import { needsPlanDrafted } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface DraftNeedsPlanInput {
  readonly roundId: string;
}

/** Begins a plan from the counts of a closed round. Several drafts may stand side by side; one can be in force. */
@Injectable()
export class DraftNeedsPlan {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: DraftNeedsPlanInput): Promise<Result> {
    return this.units.run(actor, 'needsPlan.draft', input, async (unit) => {
      const round = await unit.of(NeedsRounds).lock(input.roundId);
      if (!round || !may(actor, 'needsPlan.draft', round)) return refuse('NOT_FOUND');
      if (round.state !== 'closed') refuseHere('NEEDS_ROUND_NOT_CLOSED', ['roundId']);
      const number = await unit.of(NeedsPlans).nextNumber(round.id);
      const { currency } = await pinnedPack(unit, round.packHash);
      const id = await unit.of(NeedsPlans).insert({
        reference: await unit.reference('N'),
        authorityId: round.authorityId,
        year: round.year,
        roundId: round.id,
        state: needsPlanMachine.initial,
        number,
        authorId: acting(actor).personId,
        draftedAt: await unit.now(),
        late: false,
        currency,
        version: 1,
      });
      unit.record(needsPlanDrafted, id, { roundId: round.id, number });
      return { id };
    });
  }
}
