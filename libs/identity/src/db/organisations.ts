import type { Language } from '#kernel';
import { FlagColumn, IdColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { Kind, LegalType, OrganisationFacts } from '../domain/organisation.ts';

@Entity('organisation')
export class OrganisationRow implements OrganisationFacts {
  @IdColumn() id: string;
  @TextColumn() kind: Kind;
  @TextColumn() legalType: LegalType;
  @TextColumn() legalCode: string;
  @TextColumn() name: string;
  @TextColumn() language: Language;
  @TextColumn({ nullable: true }) territoryCode: string | null;
  @FlagColumn() demonstration: boolean;
  @RefColumn({ nullable: true }) createdBy: string | null;
}

export class Organisations extends Table<OrganisationRow> {
  static readonly row = OrganisationRow;

  @Sql(['00000000'])
  byLegalCode(legalCode: string): Promise<OrganisationRow | null> {
    return this.first(sql`select * from organisation where legal_code = ${legalCode}`);
  }

  @Sql(['operator'])
  ofKind(kind: Kind): Promise<OrganisationRow[]> {
    return this.many(sql`select * from organisation where kind = ${kind} order by id`);
  }
}
