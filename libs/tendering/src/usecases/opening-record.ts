import { partyFacts, personName } from '#identity';
import type { Transaction } from '#platform';
import { documentFrame, pinnedPack, servicesByCode } from '#reference';
import { Lots } from '../db/lots.ts';
import type { BidRow, OpeningRow } from '../db/opened-bids.ts';
import type { TenderRow } from '../db/tenders.ts';
import { lotHead, tenderHead } from './document-facts.ts';
import { packHashOf } from './own-tender.ts';

const basis = ['bid.opening.maxDaysAfterDeadline', 'tender.submission.minDays'];

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
  const lotFacts: object[] = [];
  for (const lot of lots) {
    const ofLot: object[] = [];
    for (const bid of bids.filter((candidate) => candidate.lotId === lot.id))
      ofLot.push(await bidFacts(transaction, bid));
    lotFacts.push({ ...lotHead(lot, service), bids: ofLot });
  }
  const facts = {
    ...documentFrame(pack, authority.demonstration, basis),
    tender: { ...tenderHead(tender), currency: tender.currency },
    authority: authority.party,
    openedAt: tender.openedAt,
    openedBy: [await personOf(transaction, opening.firstPersonId), await personOf(transaction, opening.secondPersonId)],
    chain: { head: head.hash, lines: head.sequence },
    lots: lotFacts,
  };
  await transaction.freeze('tender.opening', { kind: 'tender', id: tender.id }, facts, tender.language);
}

const personOf = async (transaction: Transaction, id: string) => ({ id, name: await personName(transaction, id) });

async function bidFacts(transaction: Transaction, bid: BidRow): Promise<object> {
  const { id, reference, place, receivedAt, contentSha256, total } = bid;
  const { party: organisation } = await partyFacts(transaction, bid.organisationId);
  return { id, reference, place, organisation, registerEntry: null, receivedAt, contentSha256, total };
}
