import { partyFacts, personFacts } from '#identity';
import type { Transaction } from '#platform';
import { documentFrame, pinnedPack, servicesByCode } from '#reference';
import { Lots } from '../db/lots.ts';
import type { BidRow, OpeningRow } from '../db/opened-bids.ts';
import type { TenderRow } from '../db/tenders.ts';
import { openingRecord } from '../documents/opening/document.ts';
import type { TenderOpeningFacts } from '../documents/opening/shape.ts';
import { lotHead, stated, tenderHead } from './document-facts.ts';
import { packHashOf } from './own-tender.ts';

const basis = ['bid.opening.maxDaysAfterDeadline', 'tender.submission.minDays'];

type LotLine = TenderOpeningFacts['lots'][number];
type BidLine = LotLine['bids'][number];

/** Freezes the record of the opening: who opened, which bids there are, in the order of the sealed chain. */
export async function freezeOpening(
  transaction: Transaction,
  tender: TenderRow,
  opening: Pick<OpeningRow, 'firstPersonId'> & { readonly secondPersonId: string },
  bids: readonly BidRow[],
  head: { readonly hash: string; readonly sequence: number },
): Promise<void> {
  const authority = await partyFacts(transaction, tender.authorityId);
  const pack = await pinnedPack(transaction, packHashOf(tender));
  const lots = await transaction.of(Lots).ofTender(tender.id);
  const service = await servicesByCode(
    transaction,
    lots.map((lot) => lot.serviceCode),
  );
  const lotFacts: LotLine[] = [];
  for (const lot of lots) {
    const ofLot: BidLine[] = [];
    for (const bid of bids.filter((candidate) => candidate.lotId === lot.id))
      ofLot.push(await bidFacts(transaction, bid));
    lotFacts.push({ ...lotHead(lot, service), bids: ofLot });
  }
  const facts: TenderOpeningFacts = {
    ...documentFrame(pack, authority.demonstration, basis),
    tender: { ...tenderHead(tender), currency: tender.currency },
    authority: authority.party,
    openedAt: stated(tender.openedAt),
    openedBy: [
      await personFacts(transaction, opening.firstPersonId),
      await personFacts(transaction, opening.secondPersonId),
    ],
    chain: { head: head.hash, lines: head.sequence },
    lots: lotFacts,
  };
  await transaction.freeze(openingRecord, tender.id, facts, tender.language);
}

async function bidFacts(transaction: Transaction, bid: BidRow): Promise<BidLine> {
  const { id, reference, place, receivedAt, contentSha256, total } = bid;
  const { party: organisation } = await partyFacts(transaction, bid.organisationId);
  return { id, reference, place, organisation, registerEntry: null, receivedAt, contentSha256, total };
}
