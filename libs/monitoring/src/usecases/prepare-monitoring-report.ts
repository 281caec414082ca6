import { Injectable } from '@nestjs/common';
import { contractFigures } from '#contracts';
import { canonicalJson, type Language, newId, plainText, refuse } from '#kernel';
import { type Actor, onConstraint, type Result, Transactions } from '#platform';
import { pinnedPack, todaysPack } from '#reference';
import { MonitoringReports } from '../db/monitoring-reports.ts';
import { figures } from '../domain/figures.ts';
import { prepareReport, quarter, reportMachine } from '../domain/monitoring-report.ts';
import { monitoringReportPrepared } from '../events.ts';
import { may } from '../policy.ts';

export interface PrepareMonitoringReportInput {
  readonly contractId: string;
  readonly year: number;
  readonly quarter: number;
  readonly findings: string;
  readonly language: Language;
  /** The version of the draft that is written anew; none for the first. */
  readonly version: number | null;
}

/** Takes the figures of a quarter that is over, and the officer's findings; a draft may be prepared again until it is published (BR-78, BR-80). */
@Injectable()
export class PrepareMonitoringReport {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: PrepareMonitoringReportInput): Promise<Result> {
    return this.transactions.run(actor, 'monitoring.prepare', input, async (transaction) => {
      const period = quarter(input.year, input.quarter);
      const facts = await contractFigures(transaction, input.contractId, period);
      if (!facts || !may(actor, 'monitoring.prepare', facts.contract)) return refuse('NOT_FOUND');
      const reports = transaction.of(MonitoringReports);
      const earlier = await reports.lockOfQuarter(input.contractId, period.from);
      const now = await transaction.now();
      const { id: contractId, authorityId, periodFrom, periodTo, packHash } = facts.contract;
      const pack =
        packHash === null ? await todaysPack(transaction, authorityId) : await pinnedPack(transaction, packHash);
      const findings = plainText(input.findings);
      const contract = { from: periodFrom, to: periodTo };
      prepareReport({ ...contract, performed: packHash !== null }, period, findings, now, pack.timeZone);
      const found = figures({ ...facts, contract }, period, pack);
      const written = {
        figures: canonicalJson(found),
        rating: found.rating,
        findings,
        language: input.language,
        preparedBy: actor.personId!,
        preparedAt: now,
      };
      const id = earlier?.id ?? newId();
      if (earlier) {
        const state = reportMachine.next(earlier.state, 'revise');
        await reports.updateVersion(id, input.version ?? 0, { ...written, state });
      } else {
        const reference = await transaction.reference('M');
        const quarterOf = { contractId, authorityId, periodFrom: period.from, periodTo: period.to };
        const row = { id, reference, ...quarterOf, ...written, state: reportMachine.initial, version: 1 };
        await onConstraint(transaction, reports.insert(row), {
          monitoring_report_one_per_quarter: () => refuse('STALE_VERSION', ['version'], { version: 0 }),
        });
      }
      transaction.record(monitoringReportPrepared, id, { contractId, version: (earlier?.version ?? 0) + 1 });
      return { id };
    });
  }
}
