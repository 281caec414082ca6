import type { Instant, Ratio } from '#kernel';
import { IdColumn, InstantColumn, RatioColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { AwardFacts, AwardState } from '../domain/award.ts';

@Entity('award')
export class AwardRow implements AwardFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() tenderId: string;
  @RefColumn() lotId: string;
  @RefColumn() bidId: string;
  @RefColumn() organisationId: string;
  /** The evaluation meeting whose bundle ranks the bids. */
  @RefColumn() evaluationId: string;
  /** The meeting that voted. */
  @RefColumn() meetingId: string;
  @TextColumn() state: AwardState;
  @RatioColumn() totalScore: Ratio;
  /** The computed ranking as canonical text. */
  @TextColumn() ranking: string;
  @TextColumn({ nullable: true }) negotiation: string | null;
  @RefColumn() documentId: string;
  @InstantColumn() proposedAt: Instant;
  @InstantColumn({ nullable: true }) protocolSignedAt: Instant | null;
  @RefColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @InstantColumn({ nullable: true }) publishedAt: Instant | null;
  @InstantColumn({ nullable: true }) standstillEndsAt: Instant | null;
  @InstantColumn({ nullable: true }) signBy: Instant | null;
  @InstantColumn({ nullable: true }) finalAt: Instant | null;
  @TextColumn({ nullable: true }) revokedReason: string | null;
  @InstantColumn({ nullable: true }) revokedAt: Instant | null;
}

export class Awards extends Table<AwardRow> {
  static readonly row = AwardRow;

  @Sql()
  ofLot(lotId: string): Promise<AwardRow[]> {
    return this.many(sql`select * from award where lot_id = ${lotId} order by id`);
  }
}

@Entity('protocol_signature')
export class ProtocolSignatureRow {
  @IdColumn() id: string;
  @RefColumn() awardId: string;
  @RefColumn() memberId: string;
  @InstantColumn() signedAt: Instant;
  @TextColumn() documentSha256: string;
  @TextColumn() fileSha256: string;
}

export class ProtocolSignatures extends Table<ProtocolSignatureRow> {
  static readonly row = ProtocolSignatureRow;

  @Sql()
  ofAward(awardId: string): Promise<ProtocolSignatureRow[]> {
    return this.many(sql`select * from protocol_signature where award_id = ${awardId} order by id`);
  }
}
