import {
  type Alias,
  column,
  expression,
  instantColumn,
  instantSql,
  readable,
  sql,
  type Statement,
  type ValuePart,
} from '#platform';
import { documentScope } from './document-scope.ts';

const ofRecord = (value: (record: Statement) => Statement): ValuePart =>
  expression((t: Alias) => sql`(select ${value(sql`r`)} from record r where r.id = ${t}.record_id)`);

readable('Document', {
  table: 'document',
  scope: documentScope,
  fields: {
    id: column('id'),
    kind: column('kind'),
    subjectId: ofRecord((record) => sql`${record}.subject_id`),
    version: ofRecord((record) => sql`${record}.version`),
    language: column('language'),
    name: column('name'),
    fileName: column('file_name'),
    bytes: column('bytes'),
    fileSha256: column('file_sha256'),
    recordSha256: ofRecord((record) => sql`${record}.sha256`),
    facts: ofRecord((record) => sql`${record}.text`),
    frozenAt: ofRecord((record) => instantSql(sql`${record}.created_at`)),
    renderedAt: instantColumn('rendered_at'),
    path: expression((t) => sql`'/documents/' || ${t}.id`),
  },
});

readable('Notice', {
  table: 'notice',
  scope: (actor, t) => sql`${t}.organisation_id = ${actor.organisationId}::uuid`,
  fields: {
    id: column('id'),
    kind: column('kind'),
    subjectKind: column('subject_kind'),
    subjectId: column('subject_id'),
    reference: column('reference'),
    title: column('title'),
    at: instantColumn('at'),
    readAt: instantColumn('read_at'),
    /** What the text is made of, in the language asked for. */
    text: expression(
      (t) => sql`json_build_object('kind', ${t}.kind, 'reference', ${t}.reference, 'title', ${t}.title)`,
    ),
  },
});
