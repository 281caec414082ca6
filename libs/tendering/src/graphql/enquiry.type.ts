import {
  Code,
  Computed,
  connection,
  everybody,
  Flag,
  Id,
  Language,
  Moment,
  payload,
  Readable,
  sql,
  Text,
  Value,
  Whole,
} from '#platform';
import { amendableFields } from '../domain/tender-texts.ts';
import { AmendedFieldEnum } from './tender.enums.ts';

@Readable({
  table: 'enquiry',
  scope: everybody,
  says: 'A question on a tender and its answer; both public, the asker is not (BR-36).',
})
export class EnquiryType {
  @Id() id: string;
  @Text('The number that people quote, e.g. Q-2026-000017.') reference: string;
  @Text('The question.') question: string;
  @Language('Language of the question.') language: string;
  @Moment('When it was asked.') askedAt: string;
  @Moment('When the buyer must answer by.') answerBy: string;
  @Text('The answer.', { nullable: true }) answer: string | null;
  @Moment('When it was answered.', { nullable: true }) answeredAt: string | null;
  @Flag("Whether the caller's own organisation asked it.", {
    sql: (t, { actor }) => sql`(${t}.asked_by_organisation_id is not distinct from ${actor.organisationId}::uuid)`,
  })
  own: boolean;
}

@Value('One field of an amendment.')
export class AmendmentChangeType {
  @Code(() => AmendedFieldEnum, 'Which field.') field: string;
  @Text('Its value before.', { nullable: true }) before: string | null;
  @Text('Its value now.', { nullable: true }) after: string | null;
}

@Readable({ table: 'amendment', scope: everybody, says: 'A numbered change of a published tender (BR-35).' })
export class AmendmentType {
  @Id() id: string;
  @Whole('Number, from 1.') number: number;
  @Text('Why.') reason: string;
  @Computed(() => [AmendmentChangeType], 'What changed.', {
    most: amendableFields.length,
    sql: (t) => sql`${t}.changes::json`,
  })
  changes: AmendmentChangeType[];
  @Moment('The deadline before.') previousClosesAt: string;
  @Moment('The deadline from then on.') closesAt: string;
  @Moment('When it was made.') madeAt: string;
}

export const EnquiryConnection = connection('Enquiry', () => EnquiryType);
export const AmendmentConnection = connection('Amendment', () => AmendmentType);
export const EnquiryPayload = payload('enquiry', () => EnquiryType);
