import { lockLine, releaseReservation } from '#budget';
import { type LocalDate, type Minor, type Quantity, refuse } from '#kernel';
import type { Transaction } from '#platform';
import { Members } from './db/commission.ts';
import { Criteria } from './db/criteria.ts';
import { LotItems, Lots } from './db/lots.ts';
import { type BidItemRow, BidItems, type BidRow, Bids } from './db/opened-bids.ts';
import { Tenders } from './db/tenders.ts';
import { concludes, freesReservation } from './domain/closing.ts';
import { isVoting } from './domain/commission.ts';
import type { CriterionFacts, LotFacts, LotItemFacts, MemberFacts, TenderFacts } from './domain/facts.ts';
import { type LotAction, lotMachine } from './domain/machines.ts';
import { type Offer, offerFrom } from './domain/offer.ts';
import { lotUnsuccessful, tenderConcluded } from './events.ts';

/** A tender as it stands, without a lock, at any moment of a transaction. */
export const tenderFacts = (transaction: Transaction, tenderId: string): Promise<TenderFacts | null> =>
  transaction.of(Tenders).find(tenderId);

/** A tender, locked before the clock is read. */
export const lockTender = (transaction: Transaction, tenderId: string): Promise<TenderFacts | null> =>
  transaction.of(Tenders).lock(tenderId);

export const lotFacts = (transaction: Transaction, lotId: string): Promise<LotFacts | null> =>
  transaction.of(Lots).find(lotId);

export const lotsOf = (transaction: Transaction, tenderId: string): Promise<readonly LotFacts[]> =>
  transaction.of(Lots).ofTender(tenderId);

export interface LockedLot extends LotFacts {
  readonly tender: TenderFacts;
}

/**
 * A lot that is going to move, locked with everything that its moves may touch, in the order of locks: budget line, tender,
 * lot. To be called before locks further right and before the clock is read.
 */
export async function lockLot(transaction: Transaction, lotId: string): Promise<LockedLot | null> {
  const seen = await transaction.of(Lots).find(lotId);
  const { budgetLineId } = (seen && (await transaction.of(Tenders).find(seen.tenderId))) ?? { budgetLineId: null };
  if (!seen || !budgetLineId) return null;
  await lockLine(transaction, budgetLineId);
  const tender = await transaction.of(Tenders).lock(seen.tenderId);
  const lot = await transaction.of(Lots).lock(lotId);
  return tender && lot && { ...lot, tender };
}

/**
 * Moves a lot that `lockLot` holds; refuses WRONG_STATE. A lot that ends without a contract gives its reservation back, and
 * the last lot to end concludes the tender.
 */
export async function moveLot(transaction: Transaction, lotId: string, action: LotAction): Promise<LotFacts> {
  const lot = (await transaction.of(Lots).find(lotId)) ?? refuse('NOT_FOUND');
  const tender = (await transaction.of(Tenders).find(lot.tenderId)) ?? refuse('NOT_FOUND');
  const state = lotMachine.next(lot.state, action);
  await transaction.of(Lots).update(lot.id, { state });
  if (freesReservation(state)) await releaseReservation(transaction, { lineId: tender.budgetLineId, lotId: lot.id });
  if (state === 'unsuccessful') transaction.record(lotUnsuccessful, tender.id, { lotId: lot.id });
  if (concludes(tender, await transaction.of(Lots).ofTender(tender.id))) {
    const concludedAt = await transaction.now();
    await transaction.of(Tenders).update(tender.id, { state: 'concluded', concludedAt, version: tender.version + 1 });
    transaction.record(tenderConcluded, tender.id, {});
  }
  return { ...lot, state };
}

export interface CommissionMember extends MemberFacts {
  readonly tenderId: string;
  /** The act that appointed the member. */
  readonly actNumber: string;
  readonly actDate: LocalDate;
  /** The act that called an alternate in. */
  readonly calledInActNumber: string | null;
  readonly calledInActDate: LocalDate | null;
  /** Counts in the composition today: not replaced, and called in if an alternate. */
  readonly voting: boolean;
}

/** Everybody appointed, alternates and replaced members too. */
export async function commissionOf(transaction: Transaction, tenderId: string): Promise<CommissionMember[]> {
  return (await transaction.of(Members).ofTender(tenderId)).map((member) => ({ ...member, voting: isVoting(member) }));
}

export interface TenderCriterion extends CriterionFacts {
  readonly id: string;
  readonly number: number;
}

/** The published criteria, in their order: the only ones that count (BR-55). */
export const criteriaOf = (transaction: Transaction, tenderId: string): Promise<readonly TenderCriterion[]> =>
  transaction.of(Criteria).ofTender(tenderId);

/** The items of a lot in their order: volumes in thousandths, prices in minor units. */
export const lotItems = (transaction: Transaction, lotId: string): Promise<readonly LotItemFacts[]> =>
  transaction.of(LotItems).ofLot(lotId);

export interface OpenedBidItem {
  readonly lotItemId: string;
  readonly quantity: Quantity;
  readonly unitPrice: Minor;
  readonly amount: Minor;
}

/** An opened bid. What it says is the offer; amounts are in minor units of its currency. */
export interface OpenedBid extends Omit<BidRow, 'content'> {
  readonly offer: Offer;
  readonly items: readonly OpenedBidItem[];
}

/** The opened bids of a lot in the order of the sealed chain (`place` from 1). Who may see them is for the caller to ask. */
export async function openedBids(transaction: Transaction, lotId: string): Promise<OpenedBid[]> {
  const items = await transaction.of(BidItems).ofLot(lotId);
  return (await transaction.of(Bids).ofLot(lotId)).map((bid) => asOpened(bid, items));
}

/** The same for one bid; null when there is none. */
export async function openedBid(transaction: Transaction, bidId: string): Promise<OpenedBid | null> {
  const bid = await transaction.of(Bids).find(bidId);
  return bid && asOpened(bid, await transaction.of(BidItems).ofLot(bid.lotId));
}

const asOpened = ({ content, ...bid }: BidRow, items: readonly BidItemRow[]): OpenedBid => ({
  ...bid,
  offer: offerFrom(content),
  items: items.filter((item) => item.bidId === bid.id),
});
