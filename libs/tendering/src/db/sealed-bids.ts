import type { Instant } from '#kernel';
import {
  BigintColumn,
  BytesColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sql,
  sql,
  Table,
  TextColumn,
} from '#platform';
import { Entity } from 'typeorm';
import type { SealedBidFacts } from '../domain/facts.ts';
import type { SealedBidState } from '../domain/machines.ts';
import type { Sealed } from '../domain/sealing.ts';

@Entity('sealed_bid')
export class SealedBidRow implements SealedBidFacts, Sealed {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @RefColumn() lotId: string;
  @RefColumn() organisationId: string;
  @TextColumn() state: SealedBidState;
  @IntColumn() version: number;
  @BytesColumn() nonce: Buffer;
  @BytesColumn() ciphertext: Buffer;
  @BytesColumn() tag: Buffer;
  @TextColumn({ nullable: true }) contentSha256: string | null;
  @InstantColumn({ nullable: true }) receivedAt: Instant | null;
  @TextColumn({ nullable: true }) receiptHead: string | null;
  /** Place in the sealed chain; never shown before opening. */
  @BigintColumn({ nullable: true }) chainSequence: bigint | null;
  @RefColumn({ nullable: true }) signedBy: string | null;
  @RefColumn({ nullable: true }) sliceId: string | null;
}

export class SealedBids extends Table<SealedBidRow> {
  static readonly row = SealedBidRow;

  /** The bid of a provider for a lot that is not withdrawn; unique by constraint. */
  @Sql()
  standing(lotId: string, organisationId: string): Promise<SealedBidRow | null> {
    return this.first(
      sql`select * from sealed_bid where lot_id = ${lotId} and organisation_id = ${organisationId} and state <> 'withdrawn'`,
    );
  }

  /** What is to be opened, in the order of the sealed chain. */
  @Sql()
  submitted(tenderId: string): Promise<SealedBidRow[]> {
    return this.many(
      sql`select * from sealed_bid where tender_id = ${tenderId} and state = 'submitted' order by chain_sequence`,
    );
  }
}

@Entity('sealed_bid_version')
export class SealedBidVersionRow implements Sealed {
  @IdColumn() id: string;
  @RefColumn() bidId: string;
  @IntColumn() version: number;
  @BytesColumn() nonce: Buffer;
  @BytesColumn() ciphertext: Buffer;
  @BytesColumn() tag: Buffer;
  @TextColumn() contentSha256: string;
  @InstantColumn() receivedAt: Instant;
  @TextColumn() receiptHead: string;
  @RefColumn() signedBy: string;
  @RefColumn() sliceId: string;
}

/** Submissions that were replaced. */
export class SealedBidVersions extends Table<SealedBidVersionRow> {
  static readonly row = SealedBidVersionRow;
}
