import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LanguageCode, payload } from '#platform';
import { AmendedFieldEnum } from './tender.enums.ts';

@ObjectType('Enquiry', { description: 'A question on a tender and its answer; both public, the asker is not (BR-36).' })
export class EnquiryType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. Q-2026-000017.' })
  reference: string;

  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => LanguageCode, { description: 'Language of the question.' })
  language: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt: string;

  @Field(() => DateTimeScalar, { description: 'By when the buyer is to answer.' })
  answerBy: string;

  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt: string | null;

  @Field(() => Boolean, { description: "Whether the caller's own organisation asked it." })
  own: boolean;
}

@ObjectType('AmendmentChange', { description: 'One field of an amendment.' })
export class AmendmentChangeType {
  @Field(() => AmendedFieldEnum, { description: 'Which field.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'Its value before.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'Its value now.' })
  after: string | null;
}

@ObjectType('Amendment', { description: 'A numbered change of a published tender (BR-35).' })
export class AmendmentType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => Int, { description: 'Number, from 1.' })
  number: number;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => [AmendmentChangeType], { description: 'What changed.' })
  changes: AmendmentChangeType[];

  @Field(() => DateTimeScalar, { description: 'The deadline before.' })
  previousClosesAt: string;

  @Field(() => DateTimeScalar, { description: 'The deadline from then on.' })
  closesAt: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt: string;
}

export const EnquiryPayload = payload('enquiry', () => EnquiryType);
