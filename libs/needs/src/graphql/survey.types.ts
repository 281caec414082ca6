import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { DateTimeScalar, LanguageCode, LocalDateScalar, payload, RatioType } from '#platform';
import { BilingualType, ServiceType } from '#reference';

@ObjectType('SurveyAnswer', { description: 'What one answer was given by recipients and by providers.' })
export class SurveyAnswerType {
  @Field(() => String, { description: 'Key, unique within its question.' })
  key: string;

  @Field(() => BilingualType, { description: 'Wording.' })
  label: BilingualType;

  @Field(() => ServiceType, {
    nullable: true,
    description: 'The service of the classifier that the answer stands for; null where there is none.',
  })
  service: ServiceType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Recipients who gave it; null where they were not asked or not counted.',
  })
  recipientsCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Providers who gave it; null where they were not asked or not counted.',
  })
  providersCount: number | null;

  @Field(() => RatioType, { nullable: true, description: 'Share of all recipients asked, exact.' })
  recipientsShare: RatioType | null;

  @Field(() => RatioType, { nullable: true, description: 'Share of all providers asked, exact.' })
  providersShare: RatioType | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Place by the sum of both shares, so that the smaller side weighs as much as the larger; equals share a place.',
  })
  rank: number | null;
}

@ObjectType('SurveyQuestion', { description: 'A question and what was answered.' })
export class SurveyQuestionType {
  @Field(() => String, { description: 'Key, unique within its survey.' })
  key: string;

  @Field(() => BilingualType, { description: 'Wording.' })
  text: BilingualType;

  @Field(() => Boolean, { description: 'Whether several answers could be chosen.' })
  multiple: boolean;

  @Field(() => Boolean, {
    description: 'False where one answer could be chosen and the figures do not add up to those asked: use with care.',
  })
  addsUp: boolean;

  @Field(() => BilingualType, { nullable: true, description: 'What is wrong with the figures, or how to read them.' })
  note: BilingualType | null;

  @Field(() => [SurveyAnswerType], { description: 'Answers, the highest place first.' })
  answers: SurveyAnswerType[];
}

@ObjectType('Survey', {
  description: 'A survey of recipients and providers: evidence for needs. It never changes once recorded.',
})
export class SurveyType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => OrganisationType, { description: 'The authority that uses it as evidence.' })
  authority: OrganisationType;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => LanguageCode, { description: 'Language of the title.' })
  language: string;

  @Field(() => String, { description: 'Where the figures come from.' })
  source: string;

  @Field(() => String, { nullable: true, description: 'DOI of the publication.' })
  doi: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of asking.' })
  periodFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day of asking.' })
  periodTo: string;

  @Field(() => Int, { description: 'Recipients asked.' })
  recipients: number;

  @Field(() => Int, { description: 'Providers asked.' })
  providers: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: string;

  @Field(() => [SurveyQuestionType], { description: 'Questions.' })
  questions: SurveyQuestionType[];
}

export const SurveyPayload = payload('survey', () => SurveyType);
