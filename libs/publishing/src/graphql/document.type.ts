import { raw } from 'sql-template-tag';
import { connection, Id, Language, LanguageCode, Moment, Readable, sql, Text, Whole, type Write } from '#platform';
import { documentScope } from './document-scope.ts';

/** A column of the frozen document behind the file. */
const ofRecord = (column: string): Write => {
  const name = raw(column);
  return (t) => sql`(select r.${name} from record r where r.id = ${t}.record_id)`;
};

@Readable({
  table: 'document',
  scope: documentScope,
  says: 'The file of a legal document, made from frozen facts alone.',
})
export class DocumentType {
  @Id() id: string;
  @Text(
    'tender.announcement, tender.opening, award.protocol, award.letter, contract.text, act.text or monitoring.report.',
  )
  kind: string;
  @Id('What the document is about: the tender, award, bid, contract, act or monitoring report.', {
    sql: ofRecord('subject_id'),
  })
  subjectId: string;
  @Whole('Counts up each time the facts are frozen anew, e.g. when a tender is amended.', {
    sql: ofRecord('version'),
  })
  version: number;
  @Language('Language of the document.') language: LanguageCode;
  @Text('Title and number of the document, in its language.') name: string;
  @Text('Name under which the file is saved.') fileName: string;
  @Whole('Size of the file.') bytes: number;
  @Text('SHA-256 of the file, as its signers signed it.') fileSha256: string;
  @Text('SHA-256 of the frozen facts, as it stands in the footer of every page.', {
    sql: ofRecord('sha256'),
  })
  recordSha256: string;
  @Text(
    'The frozen facts: canonical JSON (RFC 8785), from which the file can be made again and an award computed again.',
    { sql: ofRecord('text') },
  )
  facts: string;
  @Moment('When the facts were frozen.', {
    sql: ofRecord('created_at'),
  })
  frozenAt: string;
  @Moment('When the file was made.') renderedAt: string;
  @Text('Path of the file under the address of the API; the same credentials apply.', {
    sql: (t) => sql`'/documents/' || ${t}.id`,
  })
  path: string;
}

export const DocumentConnection = connection('Document', () => DocumentType);
