import type { LocalDate } from '#kernel';
import { Day, Flag, Input, Language, LanguageCode, Nested, Text, Whole } from '#platform';
import { type AnswerFacts, MOST_ANSWERS, MOST_QUESTIONS, type QuestionFacts } from '../domain/survey.ts';
import type { RecordSurveyInput as RecordSurveyFacts } from '../usecases/record-survey.ts';
import { MOST_PEOPLE } from './needs.inputs.ts';

const KEY = { pattern: /^[a-z][a-z0-9_]*$/, example: 'priority_services' };

@Input('A text in both languages.')
export class BilingualInput {
  @Text('In Ukrainian.', { least: 1, most: 1000 })
  uk: string;

  @Text('In English.', { least: 1, most: 1000 })
  en: string;
}

@Input('An answer and how often it was given.')
export class SurveyAnswerInput implements AnswerFacts {
  @Text('Key: lower-case letters, digits and underscores.', { most: 64, form: KEY })
  key: string;

  @Nested(() => BilingualInput, 'Wording.')
  label: BilingualInput;

  @Text('The service that the answer stands for.', { most: 40, nullable: true, default: null })
  serviceCode: string | null;

  @Whole('Recipients who gave it.', { nullable: true, default: null })
  recipientsCount: number | null;

  @Whole('Providers who gave it.', { nullable: true, default: null })
  providersCount: number | null;
}

@Input('A question and its answers.')
export class SurveyQuestionInput implements QuestionFacts {
  @Text('Key: lower-case letters, digits and underscores.', { most: 64, form: KEY })
  key: string;

  @Nested(() => BilingualInput, 'Wording.')
  text: BilingualInput;

  @Flag('Whether several answers could be chosen.')
  multiple: boolean;

  @Nested(() => BilingualInput, 'What is wrong with the figures.', { nullable: true, default: null })
  note: BilingualInput | null;

  @Nested(() => [SurveyAnswerInput], 'Answers.', { most: MOST_ANSWERS })
  answers: SurveyAnswerInput[];
}

@Input('A survey to be recorded.')
export class RecordSurveyInput implements RecordSurveyFacts {
  @Text('Title.', { least: 1, most: 300 })
  title: string;

  @Language('Language of the title.', { default: LanguageCode.uk })
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

  @Nested(() => [SurveyQuestionInput], 'Questions.', { most: MOST_QUESTIONS })
  questions: SurveyQuestionInput[];
}
