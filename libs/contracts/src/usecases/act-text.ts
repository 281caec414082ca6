import { partyFacts, personName } from '#identity';
import { refuse, type RulePack } from '#kernel';
import type { Unit } from '#platform';
import { documentFrame, servicesByCode } from '#reference';
import { lotFacts, tenderFacts } from '#tendering';
import type { ActLineRow, ActRow } from '../db/acts.ts';
import { ContractLines } from '../db/contract-lines.ts';
import type { ContractRow } from '../db/contracts.ts';
import { DeliveryReports } from '../db/deliveries.ts';

/** Freezes the text of an act as its provider submits it; counts of persons only (BR-67). */
export async function freezeActText(
  unit: Unit,
  contract: ContractRow,
  act: ActRow,
  lines: readonly ActLineRow[],
  pack: RulePack,
): Promise<string> {
  const authority = await partyFacts(unit, contract.authorityId);
  const provider = await partyFacts(unit, contract.providerId);
  const tender = (await tenderFacts(unit, contract.tenderId)) ?? refuse('NOT_FOUND');
  const lot = (await lotFacts(unit, contract.lotId)) ?? refuse('NOT_FOUND');
  const report = (await unit.of(DeliveryReports).find(act.reportId)) ?? refuse('NOT_FOUND');
  const ordered = await unit.of(ContractLines).ofContract(contract.id);
  const service = await servicesByCode(unit, [...new Set(ordered.map((line) => line.serviceCode))]);
  const { id, reference, submittedAt, periodFrom, periodTo, total, decideBy } = act;
  const facts = {
    ...documentFrame(pack, authority.demonstration || provider.demonstration, ['act.review.days', 'report.form']),
    act: { id, reference, submittedAt, periodFrom, periodTo, total, decideBy },
    contract: {
      id: contract.id,
      reference: contract.reference,
      signedAt: contract.signedAt,
      total: contract.total,
      currency: contract.currency,
      acceptedBefore: contract.acceptedTotal,
    },
    submittedBy: { id: act.submittedBy, name: await personName(unit, act.submittedBy!) },
    authority: authority.party,
    provider: provider.party,
    lot: { number: lot.number, title: lot.title },
    tenderReference: tender.reference,
    lines: ordered.flatMap(({ id: contractLineId, number, serviceCode, description, unit: measure }) => {
      const line = lines.find((each) => each.contractLineId === contractLineId);
      if (!line) return [];
      const { persons, quantity, unitPrice, amount } = line;
      return [
        {
          id: line.id,
          number,
          service: service(serviceCode),
          description,
          unit: measure,
          persons,
          quantity,
          unitPrice,
          amount,
        },
      ];
    }),
    report: { id: report.id, refusals: report.refusals, waiting: report.waiting, complaints: report.complaints },
  };
  return (await unit.freeze('act.text', { kind: 'act', id }, facts, tender.language)).id;
}
