import type { Instant, LocalDate } from '#kernel';
import { DateColumn, FlagColumn, IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { CommissionRole, MemberFacts } from '../domain/facts.ts';

@Entity('commission_member')
export class MemberRow implements MemberFacts {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @RefColumn() personId: string;
  @TextColumn() role: CommissionRole;
  @FlagColumn() alternate: boolean;
  @TextColumn() organisationName: string;
  @FlagColumn() civilSociety: boolean;
  @TextColumn() actNumber: string;
  @DateColumn() actDate: LocalDate;
  @InstantColumn({ nullable: true }) calledInAt: Instant | null;
  @RefColumn({ nullable: true }) calledInFor: string | null;
  @TextColumn({ nullable: true }) calledInActNumber: string | null;
  @DateColumn({ nullable: true }) calledInActDate: LocalDate | null;
  @InstantColumn({ nullable: true }) activeTo: Instant | null;
}

export class Members extends Table<MemberRow> {
  static readonly row = MemberRow;

  @Sql()
  ofTender(tenderId: string): Promise<MemberRow[]> {
    return this.many(sql`select * from commission_member where tender_id = ${tenderId} order by id`);
  }

  @Sql()
  async removeOf(tenderId: string): Promise<void> {
    await this.query(sql`delete from commission_member where tender_id = ${tenderId}`);
  }
}
