import { budgetHead } from '#budget';
import type { AwardForContract } from '#evaluation';
import { partyFacts } from '#identity';
import { refuse, type RulePack } from '#kernel';
import type { Transaction } from '#platform';
import { documentFrame, servicesByCode } from '#reference';
import type { Standing } from '#register';
import type { LotFacts, TenderFacts } from '#tendering';
import type { ContractRow } from '../db/contracts.ts';
import { contractText } from '../documents/contract/document.ts';
import type { ContractTextFacts } from '../documents/contract/shape.ts';
import type { ContractLineRow } from '../db/contract-lines.ts';

type Header = Pick<
  ContractRow,
  | 'id'
  | 'reference'
  | 'preparedAt'
  | 'periodFrom'
  | 'periodTo'
  | 'currency'
  | 'total'
  | 'authorityId'
  | 'providerId'
  | 'budgetLineId'
>;

interface Sources {
  readonly award: AwardForContract;
  readonly tender: TenderFacts;
  readonly lot: LotFacts;
  readonly entry: Standing;
}

const legalKeys = [
  'contract.sign.maxDays',
  'contract.capByTariff',
  'commitment.registration.days',
  'act.review.days',
  'amend.maxPercent',
];

/** Freezes the text of a contract: both sides sign the file that is rendered from these facts and from nothing else. */
export async function freezeContractText(
  transaction: Transaction,
  contract: Header,
  lines: readonly Omit<ContractLineRow, 'drawnQuantity'>[],
  { award, tender, lot, entry }: Sources,
  pack: RulePack,
): Promise<string> {
  const authority = await partyFacts(transaction, contract.authorityId);
  const provider = await partyFacts(transaction, contract.providerId);
  const budget = (await budgetHead(transaction, contract.budgetLineId)) ?? refuse('NOT_FOUND');
  const service = await servicesByCode(transaction, [lot.serviceCode]);
  const { id, reference, preparedAt, periodFrom, periodTo, currency, total } = contract;
  const { year, programmeCode, economicCode, fund, title } = budget;
  const { title: tenderTitle, publishedAt, closesAt } = tender;
  const { number, title: lotTitle, setting, targetGroup, maximumValue } = lot;
  const facts: ContractTextFacts = {
    ...documentFrame(pack, authority.demonstration || provider.demonstration, legalKeys),
    contract: { id, reference, preparedAt, periodFrom, periodTo, currency, total },
    tender: {
      ...{ id: tender.id, reference: tender.reference, title: tenderTitle },
      publishedAt: publishedAt ?? refuse('NOT_FOUND'),
      closesAt: closesAt ?? refuse('NOT_FOUND'),
    },
    lot: { id: lot.id, number, title: lotTitle, service: service(lot.serviceCode), setting, targetGroup, maximumValue },
    award: { id: award.id, reference: award.reference, decidedAt: award.decidedAt ?? refuse('NOT_FOUND') },
    bid: { id: award.bidId, reference: award.bidReference },
    authority: authority.party,
    provider: { ...provider.party, registerEntry: entry.reference },
    budget: { id: budget.id, year, programmeCode, economicCode, fund, title },
    standardReference: tender.standardReference ?? refuse('NOT_FOUND'),
    conditions: tender.draftContract ?? refuse('NOT_FOUND'),
    lines: lines.map((line) => ({
      id: line.id,
      number: line.number,
      planLineId: line.planLineId,
      service: service(line.serviceCode),
      description: line.description,
      unit: line.unit,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      amount: line.amount,
    })),
    terms: {
      commitmentWithin: pack.term('commitment.registration.days'),
      actReview: pack.term('act.review.days'),
      amendMaxShare: pack.ratio('amend.maxPercent'),
    },
  };
  return (await transaction.freeze(contractText, id, facts, tender.language)).id;
}
