import type { Instant } from '#kernel';
import { anyId, IdColumn, InstantColumn, RefColumn, Sql, sql, type Statement, Table, TextColumn } from '#platform';
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
  @Sql(['contract', anyId])
  async named(kind: string, id: string): Promise<Named> {
    const [found] = await this.query<Named>(namedSql(kind, id));
    return found ?? { reference: null, title: null };
  }
}

function namedSql(kind: string, id: string): Statement {
  if (kind === 'tender') return sql`select reference, title from tender where id = ${id}`;
  if (kind === 'award')
    return sql`select a.reference, t.title from award a join tender t on t.id = a.tender_id where a.id = ${id}`;
  if (kind === 'contract')
    return sql`select c.reference, t.title from contract c join tender t on t.id = c.tender_id where c.id = ${id}`;
  if (kind === 'act')
    return sql`select a.reference, t.title from act a join contract c on c.id = a.contract_id
      join tender t on t.id = c.tender_id where a.id = ${id}`;
  if (kind === 'payment')
    return sql`select p.reference, t.title from payment p join contract c on c.id = p.contract_id
      join tender t on t.id = c.tender_id where p.id = ${id}`;
  if (kind === 'monitoring_report')
    return sql`select m.reference, t.title from monitoring_report m join contract c on c.id = m.contract_id
      join tender t on t.id = c.tender_id where m.id = ${id}`;
  if (kind === 'register_application')
    return sql`select reference, null as title from register_application where id = ${id}`;
  if (kind === 'file') return sql`select null as reference, name as title from file where id = ${id}`;
  if (kind === 'register_entry') return sql`select reference, null as title from register_entry where id = ${id}`;
  throw new Error(`no notice is about a ${kind}`);
}
