import { Field, InputType } from '@nestjs/graphql';
import { IsUUID, Length } from 'class-validator';
import type { Language } from '#kernel';
import { LanguageCode } from '#platform';
import { TenderInput } from './tender.inputs.ts';

@InputType({ description: 'A tender whose amendments the organisation wants to be told of.' })
export class RegisterInterestInput extends TenderInput {}

@InputType({ description: 'A question on a published tender.' })
export class AskQuestionInput extends TenderInput {
  @Field(() => String, { description: 'The question; it will be public, so it must not name the asker.' })
  @Length(1, 10_000)
  question: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the question.' })
  language: Language;
}

@InputType({ description: 'An answer to a question.' })
export class AnswerQuestionInput {
  @Field(() => String, { description: 'The question.' })
  @IsUUID()
  enquiryId: string;

  @Field(() => String, { description: 'The answer; public.' })
  @Length(1, 20_000)
  answer: string;
}
