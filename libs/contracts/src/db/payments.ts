import type { Instant, LocalDate, Minor, StateOf } from '#kernel';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { Allocation, PaymentFacts, paymentMachine } from '../domain/payment.ts';

@Entity('payment')
export class PaymentRow implements PaymentFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() contractId: string;
  @RefColumn() actId: string;
  @RefColumn() actDecidedBy: string;
  @MoneyColumn() amount: Minor;
  @TextColumn() currency: string;
  @TextColumn() state: StateOf<typeof paymentMachine>;
  @RefColumn() orderedBy: string;
  @InstantColumn() orderedAt: Instant;
  @TextColumn({ nullable: true }) treasuryNumber: string | null;
  @DateColumn({ nullable: true }) executedOn: LocalDate | null;
  @TextColumn({ nullable: true }) rejectionReason: string | null;
  @RefColumn({ nullable: true }) recordedBy: string | null;
  @InstantColumn({ nullable: true }) recordedAt: Instant | null;
  @IntColumn() version: number;
}

export class Payments extends Table<PaymentRow> {
  static readonly row = PaymentRow;

  @Sql()
  ofAct(actId: string): Promise<PaymentRow[]> {
    return this.many(sql`select * from payment where act_id = ${actId} order by ordered_at, id`);
  }
}

@Entity('payment_allocation')
export class PaymentAllocationRow implements Allocation {
  @IdColumn() id: string;
  @RefColumn() paymentId: string;
  @RefColumn() actId: string;
  @RefColumn() actLineId: string;
  @MoneyColumn() amount: Minor;
}

export class PaymentAllocations extends Table<PaymentAllocationRow> {
  static readonly row = PaymentAllocationRow;
}
