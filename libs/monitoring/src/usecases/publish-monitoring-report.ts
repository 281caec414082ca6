import { Injectable } from '@nestjs/common';
import { shareContract } from '#contracts';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: PublishMonitoringReportInput): Promise<Result> {
    return this.units.run(actor, 'monitoring.publish', input, async (unit) => {
      const found = await unit.of(MonitoringReports).find(input.reportId);
      if (!found || !may(actor, 'monitoring.publish', found)) return refuse('NOT_FOUND');
      const { contractId, periodFrom, periodTo } = found;
      const contract = (await shareContract(unit, contractId)) ?? refuse('NOT_FOUND');
      const report = (await unit.of(MonitoringReports).lock(found.id)) ?? refuse('NOT_FOUND');
      const change = publishReport(report, actor.personId!, await unit.now());
      const recordId = await freezeReportText(unit, report, contract, change);
      await unit.of(MonitoringReports).updateVersion(report.id, input.version, { ...change, recordId });
      unit.record(monitoringReportPublished, report.id, { contractId, periodFrom, periodTo, rating: report.rating });
      return { id: report.id };
    });
  }
}
