import type { Instant, Language, WithheldValue } from '#kernel';
import { sql } from '../database/table.ts';
import { instantSql } from '../reads/sql-values.ts';
import type { Reads } from '../reads/reads.ts';

export interface FrozenDocument {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number;
  readonly language: Language;
  /** What is public of the facts, as canonical JSON. */
  readonly text: string;
  readonly sha256: string;
  readonly fileSha256: string | null;
  readonly htmlSha256: string | null;
  readonly createdAt: Instant;
  /** What is not public, as long as it is kept. */
  readonly withheld: readonly WithheldValue[];
}

/** A document as its owner froze it. */
export async function frozenDocument(reads: Reads, id: string): Promise<FrozenDocument | null> {
  const [found] = await reads.query<FrozenDocument>(sql`select d.id, d.kind, d.subject_kind as "subjectKind",
    d.subject_id as "subjectId", d.version, d.language, d.text, d.sha256, d.file_sha256 as "fileSha256",
    d.html_sha256 as "htmlSha256", ${instantSql(sql`d.created_at`)} as "createdAt",
    coalesce((select json_agg(json_build_object('path', w.path, 'value', w.value, 'salt', w.salt) order by w.path)
      from withheld w where w.document_id = d.id), '[]') as withheld
    from legal_document d where d.id = ${id}`);
  return found ?? null;
}

/** Documents of which something may no longer be kept, the longest overdue first. */
export async function documentsToErase(reads: Reads, limit: number): Promise<string[]> {
  const due = await reads.query<{ id: string }>(sql`select document_id as id from withheld
    where erase_at <= turbota_now() group by document_id order by min(erase_at), document_id limit ${limit}`);
  return due.map(({ id }) => id);
}

export async function nextErasure(reads: Reads): Promise<Instant | null> {
  const [next] = await reads.query<{ at: Instant | null }>(
    sql`select ${instantSql(sql`min(erase_at)`)} as at from withheld`,
  );
  return next?.at ?? null;
}
