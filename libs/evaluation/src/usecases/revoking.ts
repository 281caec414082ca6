import type { Instant } from '#kernel';
import type { Transaction } from '#platform';
import { moveLot } from '#tendering';
import { Awards, type AwardRow } from '../db/awards.ts';
import { bundleOf, Meetings } from '../db/meetings.ts';
import { nextInRank, revoke, type RevocationReason } from '../domain/award.ts';
import { rankBids } from '../domain/ranking.ts';
import { awardRevoked, scoresPublished } from '../events.ts';

/**
 * Revokes an award whose tender, lot and row are locked. The lot goes back to its evaluation, where the next bid in rank
 * may be voted on (BR-63); with no such bid left it ends, unless a complaint asks for a new evaluation.
 */
export async function revokeLocked(
  transaction: Transaction,
  award: AwardRow,
  lotState: string,
  wish: { reason: RevocationReason; explanation: string },
  now: Instant,
): Promise<void> {
  await transaction.of(Awards).update(award.id, revoke(award, wish, lotState, now));
  if (lotState === 'awarded') await moveLot(transaction, award.lotId, 'revoke');
  if (wish.reason !== 'COMPLAINT_UPHELD' && !(await hasNext(transaction, award))) {
    await moveLot(transaction, award.lotId, 'fail');
    if (award.decidedAt === null) transaction.record(scoresPublished, award.lotId, { tenderId: award.tenderId });
  }
  const { lotId, organisationId } = award;
  transaction.record(awardRevoked, award.tenderId, { awardId: award.id, lotId, organisationId, reason: wish.reason });
}

async function hasNext(transaction: Transaction, award: AwardRow): Promise<boolean> {
  const evaluation = await transaction.of(Meetings).find(award.evaluationId);
  const awards = await transaction.of(Awards).ofLot(award.lotId);
  const tried = awards.filter((other) => other.evaluationId === award.evaluationId).map((other) => other.bidId);
  return evaluation !== null && nextInRank(rankBids(bundleOf(evaluation)), tried) !== undefined;
}
