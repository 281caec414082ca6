import { FlagColumn, IdColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

@Entity('person')
export class PersonRow {
  @IdColumn() id: string;
  @TextColumn() email: string;
  @TextColumn() name: string;
  @TextColumn() passwordHash: string;
  @FlagColumn() demonstration: boolean;
}

export class People extends Table<PersonRow> {
  static readonly row = PersonRow;

  @Sql(['nobody@example.org'])
  byEmail(email: string): Promise<PersonRow | null> {
    return this.first(sql`select * from person where email = ${email}`);
  }
}
