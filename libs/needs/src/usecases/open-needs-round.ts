import { Injectable } from '@nestjs/common';
import { type Actor, onConstraint, type Result, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { NeedsRounds } from '../db/rounds.ts';
import { refuse } from '../domain/problems.ts';
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
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: OpenNeedsRoundInput): Promise<Result> {
    return this.transactions.run(actor, 'needsRound.open', input, async (transaction) => {
      if (!may(actor, 'needsRound.open')) refuse('NOT_FOUND');
      const { personId, authorityId } = acting(actor);
      const { year } = input;
      const now = await transaction.now();
      const pack = await todaysPack(transaction, authorityId);
      checkYear(year, pack, now);
      const round = {
        authorityId,
        year,
        state: needsRoundMachine.initial,
        packHash: pack.hash,
        openedBy: personId,
        openedAt: now,
      };
      const id = await onConstraint(transaction, transaction.of(NeedsRounds).insert(round), {
        needs_round_one_a_year: () => refuse('NEEDS_ROUND_EXISTS', ['year'], { year }),
      });
      transaction.record(needsRoundOpened, id, { authorityId, year, packHash: pack.hash });
      return { id };
    });
  }
}
