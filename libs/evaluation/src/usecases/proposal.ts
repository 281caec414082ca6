import type { Transaction } from '#platform';
import { Awards } from '../db/awards.ts';
import { Attendances, bundleOf, Meetings, type MeetingRow } from '../db/meetings.ts';
import { Votes, type VoteRow } from '../db/votes.ts';
import type { ProposalContext } from '../domain/award.ts';
import { rankBids } from '../domain/ranking.ts';
import type { VotingContext } from '../domain/vote.ts';
import { refuse } from '../domain/problems.ts';
import type { EvaluatedLot } from './evaluated-lot.ts';

export interface Proposal extends ProposalContext {
  readonly evaluation: MeetingRow;
}

/** What may be proposed for a lot: the ranking of its last evaluation, without bids whose award was revoked since. */
export async function proposalOf(transaction: Transaction, { lot, commission }: EvaluatedLot): Promise<Proposal> {
  const meetings = await transaction.of(Meetings).ofLot(lot.id);
  const evaluation = meetings.filter((meeting) => meeting.bundle !== null).at(-1) ?? refuse('LOT_NOT_EVALUATED');
  const awards = await transaction.of(Awards).ofLot(lot.id);
  const bundle = bundleOf(evaluation);
  return {
    evaluation,
    lotState: lot.state,
    awarded: awards.some((award) => award.state !== 'revoked'),
    commission,
    bundle,
    ranking: rankBids(bundle),
    revokedBids: awards.filter((award) => award.evaluationId === evaluation.id).map((award) => award.bidId),
  };
}

/** Who was at a meeting and how they voted. */
export async function votingOf(
  transaction: Transaction,
  { commission }: EvaluatedLot,
  meetingId: string,
): Promise<VotingContext & { votes: VoteRow[] }> {
  const present = await transaction.of(Attendances).membersOf(meetingId);
  return { commission, present, votes: await transaction.of(Votes).ofMeeting(meetingId) };
}
