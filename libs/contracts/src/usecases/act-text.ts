import { partyFacts, personFacts } from '#identity';
import { refuse, type RulePack } from '#kernel';
import type { Transaction } from '#platform';
import { documentFrame, servicesByCode } from '#reference';
import { lotFacts, tenderFacts } from '#tendering';
import type { ActLineRow, ActRow } from '../db/acts.ts';
import { ContractLines } from '../db/contract-lines.ts';
import type { ContractRow } from '../db/contracts.ts';
import { DeliveryReports } from '../db/deliveries.ts';
import { actText } from '../documents/act/document.ts';
import type { ActTextFacts } from '../documents/act/shape.ts';

/** Freezes the text of an act as its provider submits it; counts of persons only (BR-67). */
export async function freezeActText(
  transaction: Transaction,
  contract: ContractRow,
  act: ActRow,
  lines: readonly ActLineRow[],
  pack: RulePack,
): Promise<string> {
  const authority = await partyFacts(transaction, contract.authorityId);
  const provider = await partyFacts(transaction, contract.providerId);
  const tender = (await tenderFacts(transaction, contract.tenderId)) ?? refuse('NOT_FOUND');
  const lot = (await lotFacts(transaction, contract.lotId)) ?? refuse('NOT_FOUND');
  const report = (await transaction.of(DeliveryReports).find(act.reportId)) ?? refuse('NOT_FOUND');
  const ordered = await transaction.of(ContractLines).ofContract(contract.id);
  const service = await servicesByCode(transaction, [...new Set(ordered.map((line) => line.serviceCode))]);
  const { id, reference, submittedAt, periodFrom, periodTo, total, decideBy } = act;
  const facts: ActTextFacts = {
    ...documentFrame(pack, authority.demonstration || provider.demonstration, ['act.review.days', 'report.form']),
    act: {
      ...{ id, reference, periodFrom, periodTo, total },
      submittedAt: submittedAt ?? refuse('NOT_FOUND'),
      decideBy: decideBy ?? refuse('NOT_FOUND'),
    },
    contract: {
      id: contract.id,
      reference: contract.reference,
      signedAt: contract.signedAt ?? refuse('NOT_FOUND'),
      total: contract.total,
      currency: contract.currency,
      acceptedBefore: contract.acceptedTotal,
    },
    submittedBy: await personFacts(transaction, act.submittedBy ?? refuse('NOT_FOUND')),
    authority: authority.party,
    provider: provider.party,
    lot: { number: lot.number, title: lot.title },
    tenderReference: tender.reference,
    lines: ordered.flatMap(({ id: contractLineId, number, serviceCode, description, unit }) => {
      const line = lines.find((each) => each.contractLineId === contractLineId);
      if (!line) return [];
      const { persons, quantity, unitPrice, amount } = line;
      return [
        {
          id: line.id,
          number,
          service: service(serviceCode),
          description,
          unit,
          persons,
          quantity,
          unitPrice,
          amount,
        },
      ];
    }),
    report: { id: report.id, refusals: report.refusals, waiting: report.waiting, complaints: report.complaints },
  };
  return (await transaction.freeze(actText, id, facts, tender.language)).id;
}
