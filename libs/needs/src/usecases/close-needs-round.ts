import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { NeedLines } from '../db/need-lines.ts';
import { NeedsRounds } from '../db/rounds.ts';
import { closeRound } from '../domain/round.ts';
import { needsRoundClosed } from '../events.ts';
import { may } from '../policy.ts';

export interface CloseNeedsRoundInput {
  readonly roundId: string;
}

/** Ends the counting: the figures stand for good and become public. */
@Injectable()
export class CloseNeedsRound {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CloseNeedsRoundInput): Promise<Result> {
    return this.transactions.run(actor, 'needsRound.close', input, async (transaction) => {
      const round = await transaction.of(NeedsRounds).lock(input.roundId);
      if (!round || !may(actor, 'needsRound.close', round)) return refuse('NOT_FOUND');
      const lines = await transaction.of(NeedLines).countOf(round.id);
      await transaction
        .of(NeedsRounds)
        .update(round.id, { ...closeRound(round, lines), closedAt: await transaction.now() });
      transaction.record(needsRoundClosed, round.id, { lines });
      return { id: round.id };
    });
  }
}
