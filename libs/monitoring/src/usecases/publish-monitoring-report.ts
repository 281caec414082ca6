import { Injectable } from '@nestjs/common';
import { shareContract } from '#contracts';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { MonitoringReports } from '../db/monitoring-reports.ts';
import { publishReport } from '../domain/monitoring-report.ts';
import { monitoringReportPublished } from '../events.ts';
import { may } from '../policy.ts';
import { freezeReportText } from './report-text.ts';

export interface PublishMonitoringReportInput {
  readonly reportId: string;
  /** The version that the officer has read. */
  readonly version: number;
}

/** Makes a report public, with the figures that its officer has seen; from now on it never changes (BR-81). */
@Injectable()
export class PublishMonitoringReport {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: PublishMonitoringReportInput): Promise<Result> {
    return this.transactions.run(actor, 'monitoring.publish', input, async (transaction) => {
      const found = await transaction.of(MonitoringReports).find(input.reportId);
      if (!found || !may(actor, 'monitoring.publish', found)) return refuse('NOT_FOUND');
      const { contractId, periodFrom, periodTo } = found;
      const contract = (await shareContract(transaction, contractId)) ?? refuse('NOT_FOUND');
      const report = (await transaction.of(MonitoringReports).lock(found.id)) ?? refuse('NOT_FOUND');
      const change = publishReport(report, actor.personId!, await transaction.now());
      const documentId = await freezeReportText(transaction, report, contract, change);
      await transaction.of(MonitoringReports).updateVersion(report.id, input.version, { ...change, documentId });
      transaction.record(monitoringReportPublished, report.id, {
        contractId,
        periodFrom,
        periodTo,
        rating: report.rating,
      });
      return { id: report.id };
    });
  }
}
