import type { Instant, Ratio } from '#kernel';
import { IdColumn, InstantColumn, RatioColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { AwardFacts, AwardState } from '../domain/award.ts';
import type { AwardProtocol } from '../domain/documents.ts';

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
  @RefColumn() recordId: string;
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

  /** The facts of a protocol as they were frozen. */
  @Sql()
  async protocol(recordId: string): Promise<AwardProtocol | null> {
    const rows = await this.query<{ text: string }>(sql`select text from record where id = ${recordId}`);
    return rows[0] ? (JSON.parse(rows[0].text) as AwardProtocol) : null;
  }
}

@Entity('protocol_signature')
export class ProtocolSignatureRow {
  @IdColumn() id: string;
  @RefColumn() awardId: string;
  @RefColumn() memberId: string;
  @InstantColumn() signedAt: Instant;
  @TextColumn() recordSha256: string;
  @TextColumn() fileSha256: string;
}

export class ProtocolSignatures extends Table<ProtocolSignatureRow> {
  static readonly row = ProtocolSignatureRow;

  @Sql()
  ofAward(awardId: string): Promise<ProtocolSignatureRow[]> {
    return this.many(sql`select * from protocol_signature where award_id = ${awardId} order by id`);
  }
}
