import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, onConstraint, type Result, Units } from '#platform';
import { todaysPack } from '#reference';
import { NeedsRounds } from '../db/rounds.ts';
import { refuse as refuseHere } from '../domain/problems.ts';
import { checkYear, needsRoundMachine } from '../domain/round.ts';
import { needsRoundOpened } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface OpenNeedsRoundInput {
  readonly year: number;
}

/** Opens the counting of needs for a year; one a year and authority. Pins today's rule pack for the round and its plans. */
@Injectable()
export class OpenNeedsRound {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: OpenNeedsRoundInput): Promise<Result> {
    return this.units.run(actor, 'needsRound.open', input, async (unit) => {
      if (!may(actor, 'needsRound.open')) refuse('NOT_FOUND');
      const { personId, authorityId } = acting(actor);
      const { year } = input;
      const now = await unit.now();
      const pack = await todaysPack(unit);
      checkYear(year, pack, now);
      const round = {
        authorityId,
        year,
        state: needsRoundMachine.initial,
        packHash: pack.hash,
        openedBy: personId,
        openedAt: now,
      };
      const id = await onConstraint(unit.of(NeedsRounds).insert(round), {
        needs_round_one_a_year: () => refuseHere('NEEDS_ROUND_EXISTS', ['year'], { year }),
      });
      unit.record(needsRoundOpened, id, { authorityId, year, packHash: pack.hash });
      return { id };
    });
  }
}
