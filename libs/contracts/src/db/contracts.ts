import type { Instant, LocalDate, Minor } from '#kernel';
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
import type { ContractFacts, ContractReason, ContractState } from '../domain/contract.ts';

@Entity('contract')
export class ContractRow implements ContractFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() awardId: string;
  @RefColumn() tenderId: string;
  @RefColumn() lotId: string;
  @RefColumn() authorityId: string;
  @RefColumn() providerId: string;
  @RefColumn() budgetLineId: string;
  @TextColumn() currency: string;
  @MoneyColumn() total: Minor;
  @DateColumn() periodFrom: LocalDate;
  @DateColumn() periodTo: LocalDate;
  @InstantColumn() signBy: Instant;
  @TextColumn() state: ContractState;
  @TextColumn({ nullable: true }) stateReasonCode: ContractReason | null;
  @TextColumn({ nullable: true }) stateReason: string | null;
  @TextColumn({ nullable: true }) packHash: string | null;
  @RefColumn() documentId: string;
  @InstantColumn() preparedAt: Instant;
  @RefColumn() preparedBy: string;
  @InstantColumn({ nullable: true }) signedAt: Instant | null;
  @InstantColumn({ nullable: true }) commitmentDueAt: Instant | null;
  @TextColumn({ nullable: true }) commitmentNumber: string | null;
  @DateColumn({ nullable: true }) commitmentOn: LocalDate | null;
  @TextColumn({ nullable: true }) commitmentLateReason: string | null;
  @DateColumn({ nullable: true }) endedOn: LocalDate | null;
  @InstantColumn({ nullable: true }) settledAt: Instant | null;
  @MoneyColumn() drawnTotal: Minor;
  @MoneyColumn() acceptedTotal: Minor;
  @MoneyColumn() orderedTotal: Minor;
  @IntColumn() version: number;
}

export class Contracts extends Table<ContractRow> {
  static readonly row = ContractRow;

  /** The contract of an award; there is never a second one. */
  @Sql()
  ofAward(awardId: string): Promise<ContractRow | null> {
    return this.first(sql`select * from contract where award_id = ${awardId}`);
  }

  /** Running contracts of a provider, locked in the order of their ids. */
  @Sql()
  lockActiveOf(providerId: string): Promise<ContractRow[]> {
    return this.locking(
      sql`select * from contract where provider_id = ${providerId} and state = 'active' order by id for update`,
    );
  }
}
