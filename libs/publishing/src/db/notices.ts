import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, RefColumn, type Statement, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

@Entity('notice')
export class NoticeRow {
  @IdColumn() id: string;
  @RefColumn() organisationId: string;
  @RefColumn() eventId: string;
  @TextColumn() kind: string;
  @TextColumn() subjectKind: string;
  @RefColumn() subjectId: string;
  @TextColumn({ nullable: true }) reference: string | null;
  @TextColumn({ nullable: true }) title: string | null;
  @InstantColumn() at: Instant;
  @InstantColumn({ nullable: true }) readAt: Instant | null;
}

export interface Named {
  readonly reference: string | null;
  readonly title: string | null;
}

export class Notices extends Table<NoticeRow> {
  static readonly row = NoticeRow;

  /** Ids of organisations that a statement finds, each once. */
  async organisations(found: readonly Statement[]): Promise<string[]> {
    const rows = await Promise.all(found.map((statement) => this.query<{ id: string | null }>(statement)));
    return [...new Set(rows.flat().flatMap(({ id }) => id ?? []))].sort();
  }

  /** What people call the thing that a notice is about. */
  async named(statement: Statement): Promise<Named> {
    const [found] = await this.query<Named>(statement);
    return found ?? { reference: null, title: null };
  }
}
