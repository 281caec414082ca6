import type { Instant } from '#kernel';
import { anyId, IdColumn, InstantColumn, ListColumn, RefColumn, type Role, Sql, sql, Table } from '#platform';
import { Entity } from 'typeorm';

@Entity('membership')
export class MembershipRow {
  @IdColumn() id: string;
  @RefColumn() personId: string;
  @RefColumn() organisationId: string;
  @ListColumn() roles: Role[];
  @InstantColumn() activeFrom: Instant;
  @InstantColumn({ nullable: true }) activeTo: Instant | null;
}

export class Memberships extends Table<MembershipRow> {
  static readonly row = MembershipRow;

  @Sql()
  current(personId: string, organisationId: string): Promise<MembershipRow | null> {
    return this.first(sql`select * from membership
      where person_id = ${personId} and organisation_id = ${organisationId} and active_to is null`);
  }

  @Sql([[anyId]])
  ofPeople(personIds: readonly string[]): Promise<MembershipRow[]> {
    return this.many(
      sql`select * from membership where person_id = any(${personIds}) and active_to is null order by id`,
    );
  }
}
