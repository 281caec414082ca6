import type { LocalDate } from '#kernel';
import { DateColumn, IdColumn, IntColumn, JsonColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { EntryFacts, EntryState } from '../domain/entry.ts';
import type { ProviderDetails, ProviderType } from '../domain/provider.ts';

@Entity('register_entry')
export class RegisterEntryRow implements EntryFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() authorityId: string;
  @RefColumn() organisationId: string;
  @TextColumn() type: ProviderType;
  @TextColumn() state: EntryState;
  @IntColumn() version: number;
  @TextColumn() name: string;
  @TextColumn() legalCode: string;
  @TextColumn({ nullable: true }) territoryCode: string | null;
  @TextColumn({ nullable: true }) legalForm: string | null;
  @TextColumn({ nullable: true }) ownershipForm: string | null;
  @JsonColumn() details: ProviderDetails;
  @DateColumn() includedOn: LocalDate;
  @DateColumn({ nullable: true }) excludedOn: LocalDate | null;
  @TextColumn({ nullable: true }) reasonCode: string | null;
  @TextColumn({ nullable: true }) reason: string | null;
}

export class RegisterEntries extends Table<RegisterEntryRow> {
  static readonly row = RegisterEntryRow;

  /** The entry of an organisation; lock or share it by its id to rely on it. */
  @Sql()
  ofOrganisation(organisationId: string): Promise<RegisterEntryRow | null> {
    return this.first(sql`select * from register_entry where organisation_id = ${organisationId}`);
  }
}
