import type { Instant, Language } from '#kernel';
import { instantSql, type Reads, sql } from '#platform';

export interface FrozenRecord {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number;
  readonly language: Language;
  readonly text: string;
  readonly sha256: string;
  readonly fileSha256: string | null;
  readonly createdAt: Instant;
}

/** A record as its owner froze it. */
export async function frozenRecord(reads: Reads, id: string): Promise<FrozenRecord | null> {
  const [found] = await reads.query<FrozenRecord>(sql`select id, kind, subject_kind as "subjectKind",
    subject_id as "subjectId", version, language, text, sha256, file_sha256 as "fileSha256",
    ${instantSql(sql`created_at`)} as "createdAt" from record where id = ${id}`);
  return found ?? null;
}
