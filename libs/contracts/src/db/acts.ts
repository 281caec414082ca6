import type { Instant, LocalDate, Minor, Quantity, StateOf } from '#kernel';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { ActFacts, ActLineFacts, actMachine } from '../domain/act.ts';

@Entity('act')
export class ActRow implements ActFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() contractId: string;
  @RefColumn() reportId: string;
  @DateColumn() periodFrom: LocalDate;
  @DateColumn() periodTo: LocalDate;
  @TextColumn() state: StateOf<typeof actMachine>;
  @MoneyColumn() total: Minor;
  @RefColumn({ nullable: true }) documentId: string | null;
  @RefColumn() draftedBy: string;
  @InstantColumn() draftedAt: Instant;
  @RefColumn({ nullable: true }) submittedBy: string | null;
  @InstantColumn({ nullable: true }) submittedAt: Instant | null;
  @InstantColumn({ nullable: true }) decideBy: Instant | null;
  @InstantColumn({ nullable: true }) overdueAt: Instant | null;
  @RefColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @TextColumn({ nullable: true }) returnReason: string | null;
  @IntColumn() version: number;
}

export class Acts extends Table<ActRow> {
  static readonly row = ActRow;

  /** The act drawn from a report; there is never a second one. */
  @Sql()
  lockOfReport(reportId: string): Promise<ActRow | null> {
    return this.locking(sql`select * from act where report_id = ${reportId} for update`).then(
      (rows) => rows[0] ?? null,
    );
  }

  /** Acts of a contract that wait for an answer or a payment. */
  @Sql()
  openOf(contractId: string): Promise<ActRow[]> {
    return this.many(
      sql`select * from act where contract_id = ${contractId} and state in ('submitted', 'accepted') order by id`,
    );
  }
}

@Entity('act_line')
export class ActLineRow implements ActLineFacts {
  @IdColumn() id: string;
  @RefColumn() actId: string;
  @RefColumn() contractId: string;
  @RefColumn() contractLineId: string;
  @IntColumn() persons: number;
  @QuantityColumn() quantity: Quantity;
  @MoneyColumn() unitPrice: Minor;
  @MoneyColumn() amount: Minor;
}

export class ActLines extends Table<ActLineRow> {
  static readonly row = ActLineRow;

  @Sql()
  ofAct(actId: string): Promise<ActLineRow[]> {
    return this.many(sql`select act_line.* from act_line join contract_line on contract_line.id = contract_line_id
      where act_id = ${actId} order by contract_line.number`);
  }

  /** An act that is drawn again brings its lines anew. */
  @Sql()
  async clear(actId: string): Promise<void> {
    await this.query(sql`delete from act_line where act_id = ${actId}`);
  }
}
