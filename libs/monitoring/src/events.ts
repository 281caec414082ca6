import type { LocalDate } from '#kernel';
import { event } from '#platform';

/** A draft is its authority's own until it is published; its subject is the report. */
export const monitoringReportPrepared = event<{ contractId: string; version: number }>('monitoring.prepared', {
  chain: 'monitoring_report',
  visible: 'monitoring.published',
  unheard: true,
});

export const monitoringReportPublished = event<{
  contractId: string;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  rating: string | null;
}>('monitoring.published', { chain: 'monitoring_report', pages: ['contracts'] });
