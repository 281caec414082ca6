import { InputType } from '@nestjs/graphql';
import type { Language, LocalDate } from '#kernel';
import { Code, Day, LanguageCode, Many, One, Text, Whole, YesOrNo } from '#platform';
import type { AnswerFacts, QuestionFacts } from '../domain/survey.ts';
import type { RecordSurveyInput as RecordSurveyFacts } from '../usecases/record-survey.ts';
import { MOST_PEOPLE } from './needs.inputs.ts';

const KEY = { pattern: /^[a-z][a-z0-9_]*$/, example: 'priority_services' };

@InputType({ description: 'A text in both languages.' })
export class BilingualInput {
  @Text('In Ukrainian.', { least: 1, most: 1000 })
  uk: string;

  @Text('In English.', { least: 1, most: 1000 })
  en: string;
}

@InputType({ description: 'An answer and how often it was given.' })
export class SurveyAnswerInput implements AnswerFacts {
  @Text('Key: small letters, digits and low lines.', { most: 64, form: KEY })
  key: string;

  @One(() => BilingualInput, 'Wording.')
  label: BilingualInput;

  @Text('The service that the answer stands for.', { most: 40, nullable: true, default: null })
  serviceCode: string | null;

  @Whole('Recipients who gave it.', { nullable: true, default: null })
  recipientsCount: number | null;

  @Whole('Providers who gave it.', { nullable: true, default: null })
  providersCount: number | null;
}

@InputType({ description: 'A question and its answers.' })
export class SurveyQuestionInput implements QuestionFacts {
  @Text('Key: small letters, digits and low lines.', { most: 64, form: KEY })
  key: string;

  @One(() => BilingualInput, 'Wording.')
  text: BilingualInput;

  @YesOrNo('Whether several answers could be chosen.')
  multiple: boolean;

  @One(() => BilingualInput, 'What is wrong with the figures.', { nullable: true, default: null })
  note: BilingualInput | null;

  @Many(() => SurveyAnswerInput, 'Answers.', { most: 50 })
  answers: SurveyAnswerInput[];
}

@InputType({ description: 'A survey to be recorded.' })
export class RecordSurveyInput implements RecordSurveyFacts {
  @Text('Title.', { least: 1, most: 300 })
  title: string;

  @Code(() => LanguageCode, 'Language of the title.', { default: LanguageCode.uk })
  language: Language;

  @Text('Where the figures come from: a citation, or whose file it is.', { least: 1, most: 2000 })
  source: string;

  @Text('DOI of the publication, without https://doi.org/.', {
    most: 220,
    form: { pattern: /^10\.\d{4,9}\/\S+$/, example: '10.1000/182' },
    nullable: true,
    default: null,
  })
  doi: string | null;

  @Day('First day of asking.')
  periodFrom: LocalDate;

  @Day('Last day of asking.')
  periodTo: LocalDate;

  @Whole('Recipients asked.', { least: 0, most: MOST_PEOPLE })
  recipients: number;

  @Whole('Providers asked.', { least: 0, most: MOST_PEOPLE })
  providers: number;

  @Many(() => SurveyQuestionInput, 'Questions.', { most: 100 })
  questions: SurveyQuestionInput[];
}
