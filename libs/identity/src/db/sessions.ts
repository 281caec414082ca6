import type { Instant } from '#kernel';
import { anyId, IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
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

  /** When each was used; a use that is known already is not undone by an earlier one. */
  @Sql([[[anyId, '2026-03-01T08:00:00.000Z']]])
  async usedAt(uses: readonly (readonly [id: string, at: Instant])[]): Promise<void> {
    const [ids, moments] = [uses.map(([id]) => id), uses.map(([, at]) => at)];
    await this.query(sql`update session set used_at = greatest(used_at, use.at)
      from unnest(${ids}::uuid[], ${moments}::timestamptz[]) use (id, at) where session.id = use.id`);
  }

  @Sql([])
  async realTime(): Promise<Instant> {
    const rows = await this.query<{ now: Instant }>(sql`select date_trunc('milliseconds', clock_timestamp()) as now`);
    return rows[0]!.now;
  }
}
