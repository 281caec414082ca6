import { budgetHead } from '#budget';
import { partyFacts, personFacts } from '#identity';
import type { Instant, RulePack } from '#kernel';
import type { Transaction } from '#platform';
import { cpvNames, documentFrame, servicesByCode } from '#reference';
import { Amendments } from '../db/amendments.ts';
import { Criteria } from '../db/criteria.ts';
import { LotItems, Lots } from '../db/lots.ts';
import type { TenderRow } from '../db/tenders.ts';
import { announcement } from '../documents/announcement/document.ts';
import type { TenderAnnouncementFacts } from '../documents/announcement/shape.ts';
import { lotHead, stated, tenderHead } from './document-facts.ts';

const basis = [
  'tender.submission.minDays',
  'tender.clarification.closeDaysBefore',
  'bid.opening.maxDaysAfterDeadline',
  'evaluation.maxDays',
  'evaluation.minScore',
  'award.standstill.days',
  'contract.sign.maxDays',
];

/** Freezes the announcement of a tender as it now stands: at publication, and again with each amendment. */
export async function freezeAnnouncement(transaction: Transaction, tender: TenderRow, pack: RulePack): Promise<void> {
  const authority = await partyFacts(transaction, tender.authorityId);
  const budget = (await budgetHead(transaction, tender.budgetLineId))!;
  const { id, year, programmeCode, economicCode, fund, title } = budget;
  const facts: TenderAnnouncementFacts = {
    ...documentFrame(pack, authority.demonstration, basis),
    tender: {
      ...tenderHead(tender),
      description: stated(tender.description),
      standardReference: stated(tender.standardReference),
      draftContract: stated(tender.draftContract),
      currency: tender.currency,
      contractFrom: stated(tender.contractFrom),
      contractTo: stated(tender.contractTo),
      amendment: tender.amendment,
      emergencyJustification: tender.emergencyJustification,
    },
    authority: authority.party,
    approver: await personFacts(transaction, stated(tender.approverId)),
    budget: { id, year, programmeCode, economicCode, fund, title },
    lots: await lotsOf(transaction, tender.id),
    criteria: await criteriaOf(transaction, tender.id),
    terms: termsOf(pack, stated(tender.closesAt)),
    amendments: (await transaction.of(Amendments).ofTender(tender.id)).map((amendment) => ({
      number: amendment.number,
      madeAt: amendment.madeAt,
      reason: amendment.reason,
      previousClosesAt: amendment.previousClosesAt,
      closesAt: amendment.closesAt,
    })),
  };
  await transaction.freeze(announcement, tender.id, facts, tender.language);
}

const termsOf = (pack: RulePack, closesAt: Instant) => ({
  questionsUntil: pack.before(closesAt, 'tender.clarification.closeDaysBefore'),
  openingBy: pack.after(closesAt, 'bid.opening.maxDaysAfterDeadline'),
  evaluationDays: pack.term('evaluation.maxDays'),
  standstill: pack.term('award.standstill.days'),
  signWithin: pack.term('contract.sign.maxDays'),
  minimumQuality: pack.ratio('evaluation.minScore'),
});

type LotLine = TenderAnnouncementFacts['lots'][number];

async function lotsOf(transaction: Transaction, tenderId: string): Promise<LotLine[]> {
  const lots = await transaction.of(Lots).ofTender(tenderId);
  const service = await servicesByCode(
    transaction,
    lots.map((lot) => lot.serviceCode),
  );
  const facts: LotLine[] = [];
  for (const lot of lots) {
    const items = await transaction.of(LotItems).ofLot(lot.id);
    const cpv = await cpvNames(
      transaction,
      items.flatMap((item) => item.cpvCode ?? []),
    );
    facts.push({
      ...lotHead(lot, service),
      planLineId: lot.planLineId,
      needsPlan: null,
      items: items.map(({ lotId: _, cpvCode, ...item }) => ({
        ...item,
        cpv: cpvCode === null ? null : { code: cpvCode, name: cpv.get(cpvCode)! },
      })),
    });
  }
  return facts;
}

const criteriaOf = async (transaction: Transaction, tenderId: string): Promise<TenderAnnouncementFacts['criteria']> =>
  (await transaction.of(Criteria).ofTender(tenderId)).map(({ id, code, titleUk, titleEn, kind, maxPoints, scale }) => ({
    id,
    code,
    title: { uk: titleUk, en: titleEn },
    kind,
    maxPoints,
    scale,
  }));
