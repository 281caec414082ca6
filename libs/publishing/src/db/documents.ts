import type { Instant, Language } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

@Entity('document')
export class DocumentRow {
  @IdColumn() id: string;
  @RefColumn() recordId: string;
  @TextColumn() kind: string;
  @TextColumn() language: Language;
  @TextColumn() name: string;
  @TextColumn() fileName: string;
  @TextColumn() fileSha256: string;
  @IntColumn() bytes: number;
  @InstantColumn() renderedAt: Instant;
}

export class Documents extends Table<DocumentRow> {
  static readonly row = DocumentRow;

  @Sql()
  ofRecord(recordId: string): Promise<DocumentRow | null> {
    return this.first(sql`select * from document where record_id = ${recordId}`);
  }
}
