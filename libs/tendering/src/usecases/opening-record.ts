import { partyFacts, personName } from '#identity';
import type { Unit } from '#platform';
import { documentFrame, pinnedPack, servicesByCode } from '#reference';
import { Lots } from '../db/lots.ts';
import type { BidRow, OpeningRow } from '../db/opened-bids.ts';
import type { TenderRow } from '../db/tenders.ts';
import { lotHead, tenderHead } from './document-facts.ts';
import { packHashOf } from './own-tender.ts';

const basis = ['bid.opening.maxDaysAfterDeadline', 'tender.submission.minDays'];

/** Freezes the record of the opening: who opened, which bids there are, in the order of the sealed chain. */
export async function freezeOpening(
  unit: Unit,
  tender: TenderRow,
  opening: Pick<OpeningRow, 'firstPersonId'> & { readonly secondPersonId: string },
  bids: readonly BidRow[],
  head: { readonly hash: string; readonly sequence: number },
): Promise<void> {
  const authority = await partyFacts(unit, tender.authorityId);
  const pack = await pinnedPack(unit, packHashOf(tender));
  const lots = await unit.of(Lots).ofTender(tender.id);
  const service = await servicesByCode(
    unit,
    lots.map((lot) => lot.serviceCode),
  );
  const lotFacts: object[] = [];
  for (const lot of lots) {
    const ofLot: object[] = [];
    for (const bid of bids.filter((candidate) => candidate.lotId === lot.id)) ofLot.push(await bidFacts(unit, bid));
    lotFacts.push({ ...lotHead(lot, service), bids: ofLot });
  }
  const facts = {
    ...documentFrame(pack, authority.demonstration, basis),
    tender: { ...tenderHead(tender), currency: tender.currency },
    authority: authority.party,
    openedAt: tender.openedAt,
    openedBy: [await personOf(unit, opening.firstPersonId), await personOf(unit, opening.secondPersonId)],
    chain: { head: head.hash, lines: head.sequence },
    lots: lotFacts,
  };
  await unit.freeze('tender.opening', { kind: 'tender', id: tender.id }, facts, tender.language);
}

const personOf = async (unit: Unit, id: string) => ({ id, name: await personName(unit, id) });

async function bidFacts(unit: Unit, bid: BidRow): Promise<object> {
  const { id, reference, place, receivedAt, contentSha256, total } = bid;
  const { party: organisation } = await partyFacts(unit, bid.organisationId);
  return { id, reference, place, organisation, registerEntry: null, receivedAt, contentSha256, total };
}
