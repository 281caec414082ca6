import { Injectable } from '@nestjs/common';
import { canonicalJson, newId, plainText, Ratio, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { openedBid } from '#tendering';
import { Awards } from '../db/awards.ts';
import { Meetings } from '../db/meetings.ts';
import { protocol } from '../documents/protocol/document.ts';
import { awardMachine, candidate, requireNegotiation } from '../domain/award.ts';
import { requireChairOrSecretary } from '../domain/commission.ts';
import { closeMeeting } from '../domain/meeting.ts';
import { requireMajority } from '../domain/vote.ts';
import { awardProposed, meetingClosed } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot, seatOf } from './evaluated-lot.ts';
import { proposalOf, votingOf } from './proposal.ts';
import { protocolFacts } from './protocol-facts.ts';

export interface ProposeAwardInput {
  /** The open meeting on the award in which everybody present has voted. */
  readonly meetingId: string;
  /** How a single admitted bid was negotiated, where the rule pack asks for it. */
  readonly negotiation: string | null;
}

/** Closes a meeting whose vote has passed with a proposed award, and freezes the protocol that its members will sign (BR-57 to BR-59). */
@Injectable()
export class ProposeAward {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ProposeAwardInput): Promise<Result> {
    return this.transactions.run(actor, 'award.propose', input, async (transaction) => {
      const found = await transaction.of(Meetings).find(input.meetingId);
      if (!found || !may(actor, 'award.propose')) return refuse('NOT_FOUND');
      const evaluated = await lockEvaluatedLot(transaction, found.lotId);
      const { tender, lot, commission, pack } = evaluated;
      const meeting = (await transaction.of(Meetings).lock(found.id)) ?? refuse('NOT_FOUND');
      requireChairOrSecretary(commission, seatOf(commission, actor));
      const now = await transaction.now();
      const closed = closeMeeting(meeting, 'award', now);
      const proposal = await proposalOf(transaction, evaluated);
      const next = candidate(proposal);
      const negotiation = input.negotiation === null ? null : plainText(input.negotiation);
      requireNegotiation(proposal, negotiation, pack);
      const voting = await votingOf(transaction, evaluated, meeting.id);
      const tally = requireMajority({ ...voting, votes: voting.votes.filter(({ bidId }) => bidId === next.bid) }, pack);

      const award = { id: newId(), reference: await transaction.reference('A'), proposedAt: now };
      await transaction.of(Meetings).update(meeting.id, closed);
      const facts = await protocolFacts(transaction, evaluated, { award, proposal, next, voting, tally });
      const document = await transaction.freeze(protocol, award.id, facts, tender.language);
      const bid = (await openedBid(transaction, next.bid)) ?? refuse('NOT_FOUND');
      await transaction.of(Awards).insert({
        ...award,
        ...{ tenderId: tender.id, lotId: lot.id, bidId: bid.id, organisationId: bid.organisationId },
        ...{ evaluationId: proposal.evaluation.id, meetingId: meeting.id, state: awardMachine.initial },
        ...{
          totalScore: Ratio.parse(next.total),
          ranking: canonicalJson(proposal.ranking),
          negotiation,
          documentId: document.id,
        },
      });
      const failure = null;
      transaction.record(meetingClosed, tender.id, {
        meetingId: meeting.id,
        lotId: lot.id,
        bundleSha256: null,
        failure,
      });
      transaction.record(awardProposed, tender.id, { awardId: award.id, lotId: lot.id });
      return { id: award.id };
    });
  }
}
