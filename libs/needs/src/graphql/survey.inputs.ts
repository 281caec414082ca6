import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Language, LocalDate } from '#kernel';
import { LanguageCode, LocalDateScalar } from '#platform';
import type { AnswerFacts, QuestionFacts } from '../domain/survey.ts';
import type { RecordSurveyInput as RecordSurveyFacts } from '../usecases/record-survey.ts';
import { MOST_PEOPLE } from './needs.inputs.ts';

const KEY = /^[a-z][a-z0-9_]{0,63}$/;

@InputType({ description: 'A text in both languages.' })
export class BilingualInput {
  @Field(() => String, { description: 'In Ukrainian.' })
  @Length(1, 1000)
  uk: string;

  @Field(() => String, { description: 'In English.' })
  @Length(1, 1000)
  en: string;
}

@InputType({ description: 'An answer and how often it was given.' })
export class SurveyAnswerInput implements AnswerFacts {
  @Field(() => String, { description: 'Key: small letters, digits and low lines.' })
  @Matches(KEY)
  key: string;

  @Field(() => BilingualInput, { description: 'Wording.' })
  @ValidateNested()
  @Type(() => BilingualInput)
  label: BilingualInput;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'The service that the answer stands for.' })
  @IsOptional()
  @MaxLength(40)
  serviceCode: string | null;

  @Field(() => Int, { nullable: true, defaultValue: null, description: 'Recipients who gave it.' })
  recipientsCount: number | null;

  @Field(() => Int, { nullable: true, defaultValue: null, description: 'Providers who gave it.' })
  providersCount: number | null;
}

@InputType({ description: 'A question and its answers.' })
export class SurveyQuestionInput implements QuestionFacts {
  @Field(() => String, { description: 'Key: small letters, digits and low lines.' })
  @Matches(KEY)
  key: string;

  @Field(() => BilingualInput, { description: 'Wording.' })
  @ValidateNested()
  @Type(() => BilingualInput)
  text: BilingualInput;

  @Field(() => Boolean, { description: 'Whether several answers could be chosen.' })
  multiple: boolean;

  @Field(() => BilingualInput, { nullable: true, defaultValue: null, description: 'What is wrong with the figures.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BilingualInput)
  note: BilingualInput | null;

  @Field(() => [SurveyAnswerInput], { description: 'Answers.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SurveyAnswerInput)
  answers: SurveyAnswerInput[];
}

@InputType({ description: 'A survey to be recorded.' })
export class RecordSurveyInput implements RecordSurveyFacts {
  @Field(() => String, { description: 'Title.' })
  @Length(1, 300)
  title: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the title.' })
  language: Language;

  @Field(() => String, { description: 'Where the figures come from: a citation, or whose file it is.' })
  @Length(1, 2000)
  source: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'DOI of the publication, without https://doi.org/.',
  })
  @IsOptional()
  @Matches(/^10\.\d{4,9}\/\S{1,200}$/)
  doi: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of asking.' })
  periodFrom: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of asking.' })
  periodTo: LocalDate;

  @Field(() => Int, { description: 'Recipients asked.' })
  @Min(0)
  @Max(MOST_PEOPLE)
  recipients: number;

  @Field(() => Int, { description: 'Providers asked.' })
  @Min(0)
  @Max(MOST_PEOPLE)
  providers: number;

  @Field(() => [SurveyQuestionInput], { description: 'Questions.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SurveyQuestionInput)
  questions: SurveyQuestionInput[];
}
