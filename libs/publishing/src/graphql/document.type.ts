import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LanguageCode } from '#platform';

@ObjectType('Document', { description: 'The file of a legal document, made from frozen facts alone.' })
export class DocumentType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, {
    description:
      'tender.announcement, tender.opening, award.protocol, award.letter, contract.text, act.text or monitoring.report.',
  })
  kind: string;

  @Field(() => ID, {
    description: 'What the document is about: the tender, award, bid, contract, act or monitoring report.',
  })
  subjectId: string;

  @Field(() => Int, { description: 'Counts up each time the facts are frozen anew, e.g. when a tender is amended.' })
  version: number;

  @Field(() => LanguageCode, { description: 'Language of the document.' })
  language: LanguageCode;

  @Field(() => String, { description: 'Title and number of the document, in its language.' })
  name: string;

  @Field(() => String, { description: 'Name under which the file is saved.' })
  fileName: string;

  @Field(() => Int, { description: 'Size of the file.' })
  bytes: number;

  @Field(() => String, { description: 'SHA-256 of the file, as its signers signed it.' })
  fileSha256: string;

  @Field(() => String, { description: 'SHA-256 of the frozen facts, as it stands in the footer of every page.' })
  recordSha256: string;

  @Field(() => String, {
    description:
      'The frozen facts: canonical JSON (RFC 8785), from which the file can be made again and an award computed again.',
  })
  facts: string;

  @Field(() => DateTimeScalar, { description: 'When the facts were frozen.' })
  frozenAt: string;

  @Field(() => DateTimeScalar, { description: 'When the file was made.' })
  renderedAt: string;

  @Field(() => String, { description: 'Path of the file under the address of the API; the same credentials apply.' })
  path: string;
}
