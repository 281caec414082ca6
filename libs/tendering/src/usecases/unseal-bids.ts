import { lineAmount } from '#kernel';
import type { Transaction } from '#platform';
import { BidItems, type BidRow, Bids } from '../db/opened-bids.ts';
import { type SealedBidRow, SealedBids } from '../db/sealed-bids.ts';
import { TenderKeys } from '../db/tender-keys.ts';
import type { TenderRow } from '../db/tenders.ts';
import { type Offer, offerFrom, totalOfItems } from '../domain/offer.ts';
import { mustMatchReceipt } from '../domain/opening.ts';
import { refuse } from '../domain/problems.ts';
import { unseal } from '../domain/sealing.ts';
import { labelOf, type Seals } from './seals.ts';

/** Writes every submitted bid of a tender in the clear, in the order of the sealed chain, with references from now on. */
export async function unsealBids(transaction: Transaction, seals: Seals, tender: TenderRow): Promise<BidRow[]> {
  const sealed = await transaction.of(SealedBids).submitted(tender.id);
  if (sealed.length === 0) return [];
  const key = seals.dataKey(await transaction.of(TenderKeys).ofTender(tender.id));
  const places = new Map<string, number>();
  const bids: BidRow[] = [];
  for (const bid of sealed) {
    const text = opened(bid, key);
    mustMatchReceipt(bid, text);
    const place = (places.get(bid.lotId) ?? 0) + 1;
    places.set(bid.lotId, place);
    bids.push(await writeBid(transaction, tender, bid, text, place));
  }
  return bids;
}

function opened(bid: SealedBidRow, key: Buffer): string {
  try {
    return unseal(key, bid, labelOf(bid)).toString();
  } catch {
    return refuse('BID_RECEIPT_BROKEN', [], { bid: bid.id });
  }
}

async function writeBid(
  transaction: Transaction,
  tender: TenderRow,
  bid: SealedBidRow,
  text: string,
  place: number,
): Promise<BidRow> {
  const offer: Offer = offerFrom(text);
  const { id, lotId, organisationId, sliceId, receivedAt, contentSha256 } = bid;
  if (!sliceId || !receivedAt || !contentSha256) throw new Error(`bid ${id} has no receipt`);
  const row: BidRow = {
    id,
    reference: await transaction.reference('B'),
    tenderId: tender.id,
    lotId,
    organisationId,
    sliceId,
    place,
    receivedAt,
    contentSha256,
    total: totalOfItems(offer.items),
    currency: tender.currency,
    content: text,
    openedAt: await transaction.now(),
  };
  await transaction.of(Bids).insert(row);
  await transaction
    .of(BidItems)
    .insertAll(offer.items.map((item) => ({ ...item, bidId: id, amount: lineAmount(item.quantity, item.unitPrice) })));
  return row;
}
