import type { Instant, Minor, Quantity } from '#kernel';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  MoneyColumn,
  QuantityColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity, PrimaryColumn } from 'typeorm';
import type { OpeningFacts } from '../domain/facts.ts';

@Entity('opening')
export class OpeningRow implements OpeningFacts {
  @PrimaryColumn({ type: 'uuid', name: 'tender_id' }) id: string;
  @RefColumn() firstPersonId: string;
  @InstantColumn() firstAt: Instant;
  @RefColumn({ nullable: true }) secondPersonId: string | null;
  @InstantColumn({ nullable: true }) secondAt: Instant | null;
}

export class Openings extends Table<OpeningRow> {
  static readonly row = OpeningRow;

  @Sql()
  ofTender(tenderId: string): Promise<OpeningRow | null> {
    return this.first(sql`select * from opening where tender_id = ${tenderId}`);
  }
}

@Entity('bid')
export class BidRow {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() tenderId: string;
  @RefColumn() lotId: string;
  @RefColumn() organisationId: string;
  @RefColumn() sliceId: string;
  /** Order of receipt within the lot, from 1. */
  @IntColumn() place: number;
  @InstantColumn() receivedAt: Instant;
  @TextColumn() contentSha256: string;
  @MoneyColumn() total: Minor;
  @TextColumn() currency: string;
  /** The exact text that was sealed; it gives the hash on the receipt. */
  @TextColumn() content: string;
  @InstantColumn() openedAt: Instant;
}

export class Bids extends Table<BidRow> {
  static readonly row = BidRow;

  @Sql()
  ofLot(lotId: string): Promise<BidRow[]> {
    return this.many(sql`select * from bid where lot_id = ${lotId} order by place`);
  }
}

@Entity('bid_item')
export class BidItemRow {
  @IdColumn() id: string;
  @RefColumn() bidId: string;
  @RefColumn() lotItemId: string;
  @QuantityColumn() quantity: Quantity;
  @MoneyColumn() unitPrice: Minor;
  @MoneyColumn() amount: Minor;
}

export class BidItems extends Table<BidItemRow> {
  static readonly row = BidItemRow;

  @Sql()
  ofLot(lotId: string): Promise<BidItemRow[]> {
    return this.many(sql`
      select bid_item.* from bid_item join bid on bid.id = bid_item.bid_id join lot_item on lot_item.id = bid_item.lot_item_id
      where bid.lot_id = ${lotId} order by bid.place, lot_item.number`);
  }
}
