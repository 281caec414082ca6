import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Meetings } from '../db/meetings.ts';
import { Votes } from '../db/votes.ts';
import { candidate } from '../domain/award.ts';
import { requireAccess } from '../domain/commission.ts';
import { castVote, type VoteChoice } from '../domain/vote.ts';
import { voteCast } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot, seatOf } from './evaluated-lot.ts';
import { proposalOf, votingOf } from './proposal.ts';

export interface CastVoteInput {
  readonly meetingId: string;
  readonly choice: VoteChoice;
}

/** A member present votes on awarding the lot to the bid whose turn it is in the ranking (BR-52, BR-53). */
@Injectable()
export class CastVote {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CastVoteInput): Promise<Result> {
    return this.transactions.run(actor, 'vote.cast', input, async (transaction) => {
      const found = await transaction.of(Meetings).find(input.meetingId);
      if (!found || !may(actor, 'vote.cast')) return refuse('NOT_FOUND');
      const evaluated = await lockEvaluatedLot(transaction, found.lotId);
      const meeting = (await transaction.of(Meetings).lock(found.id)) ?? refuse('NOT_FOUND');
      const member = seatOf(evaluated.commission, actor);
      requireAccess(evaluated.commission, member);
      const voting = await votingOf(transaction, evaluated, meeting.id);
      castVote(meeting, member.id, voting, evaluated.pack);
      const { bid } = candidate(await proposalOf(transaction, evaluated));
      const vote = { meetingId: meeting.id, memberId: member.id, choice: input.choice };
      const id = await transaction.of(Votes).insert({ ...vote, bidId: bid, castAt: await transaction.now() });
      transaction.record(voteCast, evaluated.lot.id, vote);
      return { id };
    });
  }
}
