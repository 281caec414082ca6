import { newId } from '#kernel';
import { onConstraint, type Transaction } from '#platform';
import { type SealedBidRow, SealedBids, SealedBidVersions } from '../db/sealed-bids.ts';
import { type Offer, offerFrom } from '../domain/offer.ts';
import { refuse } from '../domain/problems.ts';
import { unseal } from '../domain/sealing.ts';
import { may } from '../policy.ts';
import { mustBeVersion } from './own-tender.ts';
import { labelOf } from './seals.ts';

export interface NamedBid {
  readonly lotId: string;
  readonly bidId: string | null;
  readonly version: number | null;
}

/** The bidder's own bid for a lot that an input names, locked, in the version that was read; null where it names none. */
export async function lockNamed(
  transaction: Transaction,
  { lotId, bidId, version }: NamedBid,
): Promise<SealedBidRow | null> {
  if (!bidId) return null;
  const bid = await transaction.of(SealedBids).lock(bidId);
  if (bid?.lotId !== lotId || !may(transaction.actor, 'bid.change', bid)) return refuse('NOT_FOUND');
  mustBeVersion(bid, version);
  return bid;
}

/** The next version of a bid, or the first one of a new bid. */
export const nextVersion = (
  earlier: SealedBidRow | null,
  owner: Pick<SealedBidRow, 'tenderId' | 'lotId' | 'organisationId'>,
) => ({ ...owner, id: earlier?.id ?? newId(), version: (earlier?.version ?? 0) + 1 });

/** Stores the first version of a bid; refused when another bid for the lot was stored meanwhile, as if it had been there before. */
export const insertFirst = (transaction: Transaction, bid: Parameters<SealedBids['insert']>[0]): Promise<string> =>
  onConstraint(transaction, transaction.of(SealedBids).insert(bid), {
    sealed_bid_one_per_lot: () => refuse('BID_DRAFT_EXISTS'),
  });

/** What a sealed bid says. */
export const offerIn = (key: Buffer, bid: SealedBidRow): Offer => offerFrom(unseal(key, bid, labelOf(bid)).toString());

/** Keeps a submission that is replaced: its receipt stays true of something stored. */
export async function keepVersion(transaction: Transaction, bid: SealedBidRow): Promise<void> {
  const { contentSha256, receivedAt, receiptHead, signedBy, sliceId } = bid;
  if (!contentSha256 || !receivedAt || !receiptHead || !signedBy || !sliceId)
    throw new Error(`bid ${bid.id} has no receipt`);
  const { version, nonce, ciphertext, tag } = bid;
  const sealed = { version, nonce, ciphertext, tag };
  await transaction
    .of(SealedBidVersions)
    .insert({ bidId: bid.id, ...sealed, contentSha256, receivedAt, receiptHead, signedBy, sliceId });
}
