import { raw } from 'sql-template-tag';
import {
  type Actor,
  type Alias,
  connection,
  Id,
  Language,
  LanguageCode,
  Moment,
  Readable,
  sql,
  type Statement,
  Text,
  Whole,
  type Write,
} from '#platform';
import { documentScope, readersScope } from './document-scope.ts';

/** Of the copy for everybody; of a restricted document, which has none, the copy for its audience. */
const ofFile =
  (value: Statement, form = 'pdf'): Write =>
  (t) => sql`(select ${value} from printed_file f
  where f.document_id = ${t}.id and f.form = ${form} order by f.print limit 1)`;

const inFile = (column: string, form?: string): Write => ofFile(sql`f.${raw(column)}`, form);

const restrictedPath = (actor: Actor, t: Alias): Statement =>
  sql`case when exists (select from printed_file f
      where f.document_id = ${t}.id and f.form = 'pdf' and f.print = 'restricted') and ${readersScope(actor, t)}
    then '/documents/' || ${t}.id || '/restricted' end`;

@Readable({
  table: 'legal_document',
  scope: documentScope,
  says: 'A legal document, printed from frozen facts alone.',
})
export class DocumentType {
  @Id() id: string;
  @Text(
    'tender.announcement, tender.opening, award.protocol, award.letter, contract.text, act.text or monitoring.report.',
  )
  kind: string;
  @Id('What the document is about: the tender, award, bid, contract, act or monitoring report.') subjectId: string;
  @Whole('Goes up each time the facts are frozen again, for example when a tender is amended.') version: number;
  @Language('Language of the document.') language: LanguageCode;
  @Text('Title and number of the document, in its language.', { sql: inFile('name') }) name: string;
  @Text('Name under which the file is saved.', { sql: inFile('file_name') }) fileName: string;
  @Whole('Size of the file.', { sql: inFile('bytes') }) bytes: number;
  @Text('SHA-256 of the file, as its signers signed it.', { sql: inFile('file_sha256') }) fileSha256: string;
  @Text('SHA-256 of the page, where the document has one.', { nullable: true, sql: inFile('file_sha256', 'html') })
  htmlSha256: string | null;
  @Text('SHA-256 of the frozen facts, as it stands in the footer of every page.', { sql: (t) => sql`${t}.sha256` })
  documentSha256: string;
  @Text(
    'What is public of the frozen facts: canonical JSON (RFC 8785), from which the file can be made again and an award computed again. A value that is not public is { "withheld": SHA-256 of it with its salt and path }.',
    { sql: (t) => sql`${t}.text` },
  )
  facts: string;
  @Moment('When the facts were frozen.', { sql: (t) => sql`${t}.created_at` }) frozenAt: string;
  @Moment('When the file was made.', { sql: inFile('rendered_at') }) renderedAt: string;
  @Text('Path of the file under the address of the API; the same credentials apply.', {
    sql: (t) => sql`'/documents/' || ${t}.id`,
  })
  path: string;
  @Text('Path of the same document as a page, where it has one.', {
    nullable: true,
    sql: ofFile(sql`'/documents/' || f.document_id || '/html'`, 'html'),
  })
  htmlPath: string | null;
  @Text('Path of the copy with what is withheld from everybody, for those who may read it; null where there is none.', {
    nullable: true,
    sql: (t, { actor }) => restrictedPath(actor, t),
  })
  restrictedPath: string | null;
}

export const DocumentConnection = connection('Document', () => DocumentType);
