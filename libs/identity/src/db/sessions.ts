import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { SessionFacts } from '../domain/session.ts';

/** Sessions live in real time, whatever the clock of legal time says. */
@Entity('session')
export class SessionRow implements SessionFacts {
  @IdColumn() id: string;
  @TextColumn() tokenSha256: string;
  @RefColumn() personId: string;
  @RefColumn({ nullable: true }) organisationId: string | null;
  @InstantColumn() startedAt: Instant;
  @InstantColumn() usedAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}

export class Sessions extends Table<SessionRow> {
  static readonly row = SessionRow;

  @Sql([''])
  byToken(tokenSha256: string): Promise<SessionRow | null> {
    return this.first(sql`select * from session where token_sha256 = ${tokenSha256} and ended_at is null`);
  }

  @Sql([])
  async realTime(): Promise<Instant> {
    const rows = await this.query<{ now: Instant }>(sql`select date_trunc('milliseconds', clock_timestamp()) as now`);
    return rows[0]!.now;
  }
}
