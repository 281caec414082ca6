import type { SharedContract } from '#contracts';
import { type Instant, refuse } from '#kernel';
import { partyFacts, personFacts } from '#identity';
import type { Transaction } from '#platform';
import { documentFrame, pinnedPack, servicesByCode } from '#reference';
import { lotFacts, tenderFacts } from '#tendering';
import type { MonitoringReportRow } from '../db/monitoring-reports.ts';
import { reportText } from '../documents/report/document.ts';
import { figures, type MonitoringReportFacts } from '../documents/report/shape.ts';

const legalKeys = ['monitoring.band.good', 'monitoring.band.satisfactory'];

/** Freezes what a published report says: the figures as they were prepared, and who prepared and published it. */
export async function freezeReportText(
  transaction: Transaction,
  row: MonitoringReportRow,
  contract: SharedContract,
  published: { readonly publishedBy: string; readonly publishedAt: Instant },
): Promise<string> {
  const authority = await partyFacts(transaction, contract.authorityId);
  const provider = await partyFacts(transaction, contract.providerId);
  const tender = (await tenderFacts(transaction, contract.tenderId)) ?? refuse('NOT_FOUND');
  const lot = (await lotFacts(transaction, contract.lotId)) ?? refuse('NOT_FOUND');
  const service = await servicesByCode(transaction, [lot.serviceCode]);
  const pack = await pinnedPack(transaction, contract.packHash!);
  const { id, reference, periodFrom, periodTo, findings } = row;
  const facts: MonitoringReportFacts = {
    ...documentFrame(pack, authority.demonstration || provider.demonstration, legalKeys),
    report: { id, reference, periodFrom, periodTo, publishedAt: published.publishedAt, findings },
    preparedBy: await personFacts(transaction, row.preparedBy),
    publishedBy: await personFacts(transaction, published.publishedBy),
    contract: {
      id: contract.id,
      reference: contract.reference,
      total: contract.total,
      currency: contract.currency,
      periodFrom: contract.periodFrom,
      periodTo: contract.periodTo,
    },
    authority: authority.party,
    provider: provider.party,
    lot: { number: lot.number, title: lot.title, service: service(lot.serviceCode) },
    tenderReference: tender.reference,
    ...figures(JSON.parse(row.figures), 'figures'),
  };
  return (await transaction.freeze(reportText, id, facts, row.language)).id;
}
