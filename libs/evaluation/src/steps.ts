import type { Instant, Minor, Quantity } from '#kernel';
import type { Transaction } from '#platform';
import { lockLot, moveLot, openedBid } from '#tendering';
import { Awards } from './db/awards.ts';
import { Complaints } from './db/complaints.ts';
import type { AwardState } from './domain/award.ts';
import { holds } from './domain/complaint.ts';

/** What a contract takes from its award: the winning bid as it was opened, and whether it may be signed (BR-62 to BR-64). */
export interface AwardForContract {
  readonly id: string;
  readonly reference: string;
  readonly tenderId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly bidReference: string;
  readonly organisationId: string;
  readonly state: AwardState;
  readonly decidedAt: Instant | null;
  readonly standstillEndsAt: Instant | null;
  /** The first instant that is too late for signing. */
  readonly signBy: Instant | null;
  readonly items: readonly { lotItemId: string; quantity: Quantity; unitPrice: Minor; amount: Minor }[];
  readonly total: Minor;
  readonly currency: string;
  readonly packHash: string | null;
  /** Complaints that hold the award. */
  readonly openComplaints: number;
}

/** Who won, without a lock: for callers that lock the winner's register entry first. The winner of an award never changes. */
export const winnerOf = async (transaction: Transaction, awardId: string): Promise<string | null> =>
  (await transaction.of(Awards).find(awardId))?.organisationId ?? null;

/** Locks budget line, tender, lot and award, in this order. Null when there is no such award. */
export async function finalAward(transaction: Transaction, awardId: string): Promise<AwardForContract | null> {
  const found = await transaction.of(Awards).find(awardId);
  if (!found) return null;
  const lot = await lockLot(transaction, found.lotId);
  const award = await transaction.of(Awards).lock(awardId);
  const bid = await openedBid(transaction, found.bidId);
  if (!lot || !award || !bid) return null;
  const complaints = await transaction.of(Complaints).concerning(award.tenderId, award.id);
  return {
    ...award,
    bidReference: bid.reference,
    items: bid.items,
    total: bid.total,
    currency: lot.tender.currency,
    packHash: lot.tender.packHash,
    openComplaints: complaints.filter(holds).length,
  };
}

/** The contract of an award is signed: its lot is contracted, and the award can no longer be revoked. Call `finalAward` first in the transaction. */
export async function markContracted(transaction: Transaction, awardId: string): Promise<void> {
  const award = await transaction.of(Awards).lock(awardId);
  if (!award) throw new Error(`there is no award ${awardId} to contract`);
  await moveLot(transaction, award.lotId, 'contract');
}
