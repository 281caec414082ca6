import type { Instant, LocalDate, Quantity } from '#kernel';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  QuantityColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { DeliveryCount } from '../domain/delivery.ts';

@Entity('delivery_report')
export class DeliveryReportRow {
  @IdColumn() id: string;
  @RefColumn() contractId: string;
  @DateColumn() periodFrom: LocalDate;
  @DateColumn() periodTo: LocalDate;
  @TextColumn() state: 'submitted';
  @RefColumn() submittedBy: string;
  @InstantColumn() submittedAt: Instant;
  @IntColumn() refusals: number;
  @IntColumn() waiting: number;
  @IntColumn() complaints: number;
  @IntColumn() version: number;
}

export class DeliveryReports extends Table<DeliveryReportRow> {
  static readonly row = DeliveryReportRow;

  @Sql()
  ofContract(contractId: string): Promise<DeliveryReportRow[]> {
    return this.many(sql`select * from delivery_report where contract_id = ${contractId} order by period_from`);
  }
}

@Entity('delivery_line')
export class DeliveryLineRow implements DeliveryCount {
  @IdColumn() id: string;
  @RefColumn() reportId: string;
  @RefColumn() contractId: string;
  @RefColumn() contractLineId: string;
  @IntColumn() persons: number;
  @QuantityColumn() quantity: Quantity;
}

export class DeliveryLines extends Table<DeliveryLineRow> {
  static readonly row = DeliveryLineRow;

  @Sql()
  ofReport(reportId: string): Promise<DeliveryLineRow[]> {
    return this.many(sql`select * from delivery_line where report_id = ${reportId} order by contract_line_id`);
  }

  /** A corrected report brings its lines anew. */
  @Sql()
  async clear(reportId: string): Promise<void> {
    await this.query(sql`delete from delivery_line where report_id = ${reportId}`);
  }
}
