import { lineAmount } from '#kernel';
import type { Unit } from '#platform';
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
export async function unsealBids(unit: Unit, seals: Seals, tender: TenderRow): Promise<BidRow[]> {
  const sealed = await unit.of(SealedBids).submitted(tender.id);
  if (sealed.length === 0) return [];
  const key = seals.dataKey(await unit.of(TenderKeys).ofTender(tender.id));
  const places = new Map<string, number>();
  const bids: BidRow[] = [];
  for (const bid of sealed) {
    const text = opened(bid, key);
    mustMatchReceipt(bid, text);
    const place = (places.get(bid.lotId) ?? 0) + 1;
    places.set(bid.lotId, place);
    bids.push(await writeBid(unit, tender, bid, text, place));
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
  unit: Unit,
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
    reference: await unit.reference('B'),
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
    openedAt: await unit.now(),
  };
  await unit.of(Bids).insert(row);
  await unit
    .of(BidItems)
    .insertAll(offer.items.map((item) => ({ ...item, bidId: id, amount: lineAmount(item.quantity, item.unitPrice) })));
  return row;
}
