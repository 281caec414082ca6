import type { Instant } from '#kernel';
import type { AwardLetterFacts } from '../documents/letter/shape.ts';
import type { AwardProtocolFacts, ProtocolBidFacts } from '../documents/protocol/shape.ts';

export interface Decision {
  readonly decidedAt: Instant;
  readonly decidedBy: { readonly id: string; readonly name: string };
  readonly standstillEndsAt: Instant;
  readonly signBy: Instant;
}

/** One letter for each bidder of the lot, from the signed protocol alone: nobody is told anything that was not signed (BR-61). */
export function awardLetters(protocol: AwardProtocolFacts, decision: Decision): AwardLetterFacts[] {
  const { form, timeZone, rulePack, legalBasis, unread, withheldFor, authority, lot } = protocol;
  const { openedAt: _, ...tender } = protocol.tender;
  return protocol.bids.map((bid) => ({
    ...{ form, demonstration: protocol.demonstration, timeZone, rulePack, legalBasis, unread, withheldFor },
    outcome: outcomeOf(protocol, bid),
    award: { id: protocol.award.id, reference: protocol.award.reference, decidedAt: decision.decidedAt },
    decidedBy: decision.decidedBy,
    ...{ tender, authority, lot },
    bidder: bid.organisation,
    bid: resultOf(protocol, bid),
    rankedBids: protocol.bids.filter((other) => other.rank !== null).length,
    winner: {
      organisation: protocol.proposal.organisation,
      total: protocol.proposal.total,
      totalScore: protocol.proposal.totalScore,
    },
    standstillEndsAt: decision.standstillEndsAt,
    signBy: decision.signBy,
  }));
}

function outcomeOf(protocol: AwardProtocolFacts, bid: ProtocolBidFacts): AwardLetterFacts['outcome'] {
  if (bid.id === protocol.proposal.bidId) return 'winner';
  return bid.admission.decision === 'rejected' ? 'rejected' : 'not_selected';
}

function resultOf(protocol: AwardProtocolFacts, bid: ProtocolBidFacts): AwardLetterFacts['bid'] {
  const { reasonCode, reasonText } = bid.admission;
  const scoreOf = new Map(bid.criterionScores.map(({ criterionId, score }) => [criterionId, score]));
  return {
    ...{ id: bid.id, reference: bid.reference, total: bid.total, rank: bid.rank },
    rejection: reasonCode !== null && reasonText !== null ? { reasonCode, reasonText } : null,
    criteria: protocol.criteria.flatMap(({ id, code, title, kind, maxPoints }) => {
      const score = scoreOf.get(id);
      const comments = bid.scores.filter((given) => given.criterionId === id).map((given) => given.comment);
      return score === undefined ? [] : [{ code, title, kind, maxPoints, score, comments }];
    }),
    totalScore: bid.totalScore,
    aboveMinimum: bid.aboveMinimum,
  };
}
