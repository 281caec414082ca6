import type { Instant, LocalDate, StateOf } from '#kernel';
import {
  anyId,
  DateColumn,
  FlagColumn,
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
import type { needsPlanMachine, PlanFacts } from '../domain/plan.ts';

@Entity('needs_plan')
export class NeedsPlanRow implements PlanFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() authorityId: string;
  @IntColumn() year: number;
  @RefColumn() roundId: string;
  @TextColumn() state: StateOf<typeof needsPlanMachine>;
  @IntColumn() number: number;
  @RefColumn() authorId: string;
  @InstantColumn() draftedAt: Instant;
  @TextColumn({ nullable: true }) actNumber: string | null;
  @DateColumn({ nullable: true }) actDate: LocalDate | null;
  @RefColumn({ nullable: true }) adoptedBy: string | null;
  @InstantColumn({ nullable: true }) adoptedAt: Instant | null;
  @RefColumn({ nullable: true }) supersededBy: string | null;
  @FlagColumn() late: boolean;
  @TextColumn() currency: string;
  @IntColumn() version: number;
}

export class NeedsPlans extends Table<NeedsPlanRow> {
  static readonly row = NeedsPlanRow;

  /** The plan that is in force for a year, if there is one. */
  @Sql([anyId, 2026])
  adopted(authorityId: string, year: number): Promise<NeedsPlanRow | null> {
    return this.first(sql`select * from needs_plan
      where authority_id = ${authorityId} and year = ${year} and state = 'adopted'`);
  }

  /** The number of the next draft; the caller holds the round's lock. */
  @Sql()
  async nextNumber(roundId: string): Promise<number> {
    const rows = await this.query<{ next: number }>(
      sql`select coalesce(max(number), 0) + 1 as next from needs_plan where round_id = ${roundId}`,
    );
    return rows[0]!.next;
  }
}
