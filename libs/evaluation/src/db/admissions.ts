import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { bidsOfLot } from '#tendering';
import { Entity } from 'typeorm';
import type { AdmissionDecision, AdmissionFacts, RejectionReason } from '../domain/admission.ts';

@Entity('admission')
export class AdmissionRow implements AdmissionFacts {
  @IdColumn() id: string;
  @RefColumn() bidId: string;
  @TextColumn() decision: AdmissionDecision;
  @TextColumn({ nullable: true }) reasonCode: RejectionReason | null;
  @TextColumn({ nullable: true }) reasonText: string | null;
  @RefColumn() decidedBy: string;
  @InstantColumn() decidedAt: Instant;
}

export class Admissions extends Table<AdmissionRow> {
  static readonly row = AdmissionRow;

  @Sql()
  ofLot(lotId: string): Promise<AdmissionRow[]> {
    return this.many(
      sql`select admission.* from admission join ${bidsOfLot(sql`${lotId}`)} bid on bid.id = admission.bid_id order by bid.place`,
    );
  }
}
