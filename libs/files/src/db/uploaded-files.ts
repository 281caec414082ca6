import type { Instant } from '#kernel';
import { BigintColumn, IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { FileFacts, FileState, Quota, Scan } from '../domain/file.ts';

@Entity('file')
export class FileRow implements FileFacts {
  @IdColumn() id: string;
  @RefColumn() organisationId: string;
  @RefColumn() uploadedBy: string;
  @TextColumn() state: FileState;
  @TextColumn() name: string;
  /** While the file arrives, the most that it may come to. */
  @BigintColumn() size: bigint;
  @TextColumn({ nullable: true }) type: string | null;
  @TextColumn({ nullable: true }) sha256: string | null;
  @TextColumn() scan: Scan;
  @InstantColumn() uploadedAt: Instant;
  @TextColumn({ nullable: true }) subjectKind: string | null;
  @RefColumn({ nullable: true }) subjectId: string | null;
  /** When it goes unless something names it, and when it is looked at by the scanner: by the real clock. */
  @InstantColumn({ nullable: true }) expiresAt: Instant | null;
  @InstantColumn({ nullable: true }) scanAt: Instant | null;
}

export class UploadedFiles extends Table<FileRow> {
  static readonly row = FileRow;

  /** What an organisation stores, to which nobody else adds before the transaction ends. */
  @Sql()
  async lockUsed(organisationId: string): Promise<Quota> {
    this.transaction.beforeLock('file of an organisation');
    await this.query(sql`select pg_advisory_xact_lock(hashtextextended(${`files of ${organisationId}`}, 0))`);
    const [used] = await this.query<{ bytes: string; count: number }>(
      sql`select coalesce(sum(size), 0)::text as bytes, count(*)::int as count from file
        where organisation_id = ${organisationId} and state <> 'discarded'`,
    );
    return { bytes: Number(used!.bytes), count: used!.count };
  }

  /** The real clock: a demonstration must not keep a stranger's files for years. */
  @Sql([])
  async realTime(): Promise<Instant> {
    const [row] = await this.query<{ now: Instant }>(sql`select date_trunc('milliseconds', clock_timestamp()) as now`);
    return row!.now;
  }
}
