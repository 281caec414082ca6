import { BytesColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity, PrimaryColumn } from 'typeorm';

/** The data key of one tender, wrapped by a key of the configuration. */
@Entity('tender_key')
export class TenderKeyRow {
  @PrimaryColumn({ type: 'uuid', name: 'tender_id' }) id: string;
  @BytesColumn() wrapped: Buffer;
  /** Which configured key wrapped it. */
  @TextColumn() keyId: string;
}

export class TenderKeys extends Table<TenderKeyRow> {
  static readonly row = TenderKeyRow;

  @Sql()
  ofTender(tenderId: string): Promise<TenderKeyRow | null> {
    return this.first(sql`select * from tender_key where tender_id = ${tenderId}`);
  }
}
