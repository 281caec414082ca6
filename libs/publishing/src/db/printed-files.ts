import type { Instant, Print } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { Form } from '../domain/forms.ts';

/** A copy of a legal document: in one form, for everybody or for the document's audience. */
@Entity('printed_file')
export class PrintedFileRow {
  @IdColumn() id: string;
  @RefColumn() documentId: string;
  @TextColumn() form: Form;
  @TextColumn() print: Print;
  @TextColumn() name: string;
  @TextColumn() fileName: string;
  @TextColumn() fileSha256: string;
  @IntColumn() bytes: number;
  @InstantColumn() renderedAt: Instant;
}

export class PrintedFiles extends Table<PrintedFileRow> {
  static readonly row = PrintedFileRow;

  @Sql()
  restricted(documentId: string): Promise<PrintedFileRow[]> {
    return this.many(sql`select * from printed_file where document_id = ${documentId} and print = 'restricted'`);
  }
}
