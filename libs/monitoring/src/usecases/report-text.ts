import type { SharedContract } from '#contracts';
import { type Instant, refuse } from '#kernel';
import { partyFacts, personName } from '#identity';
import type { Unit } from '#platform';
import { documentFrame, pinnedPack, servicesByCode } from '#reference';
import { lotFacts, tenderFacts } from '#tendering';
import type { MonitoringReportRow } from '../db/monitoring-reports.ts';

const legalKeys = ['monitoring.interval', 'monitoring.band.good', 'quality.publish.days'];

/** Freezes what a published report says: the figures as they were prepared, and who prepared and published it. */
export async function freezeReportText(
  unit: Unit,
  row: MonitoringReportRow,
  contract: SharedContract,
  published: { readonly publishedBy: string; readonly publishedAt: Instant },
): Promise<string> {
  const authority = await partyFacts(unit, contract.authorityId);
  const provider = await partyFacts(unit, contract.providerId);
  const tender = (await tenderFacts(unit, contract.tenderId)) ?? refuse('NOT_FOUND');
  const lot = (await lotFacts(unit, contract.lotId)) ?? refuse('NOT_FOUND');
  const service = await servicesByCode(unit, [lot.serviceCode]);
  const pack = await pinnedPack(unit, contract.packHash!);
  const { id, reference, periodFrom, periodTo, findings } = row;
  const figures = JSON.parse(row.figures) as object;
  const facts = {
    ...documentFrame(pack, authority.demonstration || provider.demonstration, legalKeys),
    report: { id, reference, periodFrom, periodTo, publishedAt: published.publishedAt, findings },
    preparedBy: { id: row.preparedBy, name: await personName(unit, row.preparedBy) },
    publishedBy: { id: published.publishedBy, name: await personName(unit, published.publishedBy) },
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
    ...figures,
  };
  return (await unit.freeze('monitoring.report', { kind: 'monitoring_report', id }, facts, row.language)).id;
}
