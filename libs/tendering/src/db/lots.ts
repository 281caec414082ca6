import type { Minor, Quantity } from '#kernel';
import { IdColumn, IntColumn, MoneyColumn, QuantityColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { LotFacts, LotItemFacts } from '../domain/facts.ts';
import type { LotState } from '../domain/machines.ts';

@Entity('lot')
export class LotRow implements LotFacts {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @IntColumn() number: number;
  @TextColumn() title: string;
  @RefColumn({ nullable: true }) planLineId: string | null;
  @TextColumn() serviceCode: string;
  @TextColumn() setting: string;
  @TextColumn() targetGroup: string;
  @TextColumn() state: LotState;
  @MoneyColumn() maximumValue: Minor;
}

export class Lots extends Table<LotRow> {
  static readonly row = LotRow;

  @Sql()
  ofTender(tenderId: string): Promise<LotRow[]> {
    return this.many(sql`select * from lot where tender_id = ${tenderId} order by number`);
  }
}

@Entity('lot_item')
export class LotItemRow implements LotItemFacts {
  @IdColumn() id: string;
  @RefColumn() lotId: string;
  @IntColumn() number: number;
  @TextColumn() description: string;
  @TextColumn() unit: string;
  @QuantityColumn() quantity: Quantity;
  @MoneyColumn() maximumUnitPrice: Minor;
  @TextColumn({ nullable: true }) cpvCode: string | null;
}

export class LotItems extends Table<LotItemRow> {
  static readonly row = LotItemRow;

  @Sql()
  ofLot(lotId: string): Promise<LotItemRow[]> {
    return this.many(sql`select * from lot_item where lot_id = ${lotId} order by number`);
  }

  @Sql()
  async removeOf(lotId: string): Promise<void> {
    await this.query(sql`delete from lot_item where lot_id = ${lotId}`);
  }
}
