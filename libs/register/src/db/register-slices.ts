import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { Slice } from '../domain/entry.ts';

@Entity('register_slice')
export class RegisterSliceRow implements Slice {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @IntColumn() number: number;
  @InstantColumn() validFrom: Instant;
  @TextColumn() facts: string;
  @TextColumn() sha256: string;
}

export class RegisterSlices extends Table<RegisterSliceRow> {
  static readonly row = RegisterSliceRow;

  /** The entry as it stands now. */
  @Sql()
  latest(entryId: string): Promise<RegisterSliceRow | null> {
    return this.first(sql`select * from register_slice where entry_id = ${entryId} order by number desc limit 1`);
  }
}
