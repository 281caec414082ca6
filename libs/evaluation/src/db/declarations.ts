import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { DeclarationFacts, DeclarationStatus } from '../domain/declaration.ts';

@Entity('declaration')
export class DeclarationRow implements DeclarationFacts {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @RefColumn() memberId: string;
  @TextColumn() status: DeclarationStatus;
  @RefColumn({ nullable: true }) lotId: string | null;
  @TextColumn({ nullable: true }) reason: string | null;
  @InstantColumn() signedAt: Instant;
}

export class Declarations extends Table<DeclarationRow> {
  static readonly row = DeclarationRow;

  @Sql()
  ofTender(tenderId: string): Promise<DeclarationRow[]> {
    return this.many(sql`select * from declaration where tender_id = ${tenderId} order by id`);
  }
}
