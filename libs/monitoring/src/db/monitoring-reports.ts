import type { Instant, Language, LocalDate, StateOf } from '#kernel';
import {
  anyId,
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { Rating } from '../domain/figures.ts';
import type { MonitoringReportFacts, reportMachine } from '../domain/monitoring-report.ts';

@Entity('monitoring_report')
export class MonitoringReportRow implements MonitoringReportFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() contractId: string;
  @RefColumn() authorityId: string;
  @DateColumn() periodFrom: LocalDate;
  @DateColumn() periodTo: LocalDate;
  @TextColumn() state: StateOf<typeof reportMachine>;
  /** Canonical text of the figures as they were when the report was prepared. */
  @TextColumn() figures: string;
  @TextColumn({ nullable: true }) rating: Rating | null;
  @TextColumn() findings: string;
  @TextColumn() language: Language;
  @RefColumn({ nullable: true }) documentId: string | null;
  @RefColumn() preparedBy: string;
  @InstantColumn() preparedAt: Instant;
  @RefColumn({ nullable: true }) publishedBy: string | null;
  @InstantColumn({ nullable: true }) publishedAt: Instant | null;
  @IntColumn() version: number;
}

export class MonitoringReports extends Table<MonitoringReportRow> {
  static readonly row = MonitoringReportRow;

  /** The report on a contract and a quarter; there is never a second one. */
  @Sql([anyId, '2026-01-01'])
  async lockOfQuarter(contractId: string, periodFrom: LocalDate): Promise<MonitoringReportRow | null> {
    const rows = await this.locking(
      sql`select * from monitoring_report where contract_id = ${contractId} and period_from = ${periodFrom} for update`,
    );
    return rows[0] ?? null;
  }
}
