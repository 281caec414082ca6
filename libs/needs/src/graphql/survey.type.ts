import { OrganisationType } from '#identity';
import {
  Computed,
  connection,
  Day,
  everybody,
  Flag,
  Id,
  Language,
  Many,
  Moment,
  One,
  payload,
  RatioType,
  Readable,
  sql,
  type Statement,
  Text,
  Whole,
} from '#platform';
import { bilingual, BilingualType, ServiceType } from '#reference';
import { MOST_ANSWERS, MOST_QUESTIONS } from '../domain/survey.ts';

/** An exact share in lowest terms; null where a figure is missing or nobody was asked. */
export const shareSql = (
  part: Statement,
  whole: Statement,
): Statement => sql`case when ${part} is null or ${whole} = 0 then null
  else json_build_object('numerator', (${part} / gcd(${part}, ${whole}))::text, 'denominator', (${whole} / gcd(${part}, ${whole}))::text,
    'decimal', round(${part}::numeric / ${whole}, 2)::text) end`;

@Readable({
  table: 'survey_answer',
  scope: everybody,
  says: 'What one answer was given by recipients and by providers.',
})
export class SurveyAnswerType {
  @Text('Key, unique within its question.', { column: 'answer_key' }) key: string;
  @Computed(() => BilingualType, 'Wording.', { sql: bilingual('label') }) label: BilingualType;
  @One(() => ServiceType, 'The service of the classifier that the answer stands for; null where there is none.', {
    nullable: true,
    column: 'service_code',
    key: 'code',
  })
  service: ServiceType | null;
  @Whole('Recipients who gave it; null where they were not asked or not counted.', { nullable: true })
  recipientsCount: number | null;
  @Whole('Providers who gave it; null where they were not asked or not counted.', { nullable: true })
  providersCount: number | null;
  @Computed(() => RatioType, 'Share of all recipients asked, exact.', {
    nullable: true,
    sql: (t) =>
      shareSql(sql`${t}.recipients_count`, sql`(select s.recipients from survey s where s.id = ${t}.survey_id)`),
  })
  recipientsShare: RatioType | null;
  @Computed(() => RatioType, 'Share of all providers asked, exact.', {
    nullable: true,
    sql: (t) =>
      shareSql(sql`${t}.providers_count`, sql`(select s.providers from survey s where s.id = ${t}.survey_id)`),
  })
  providersShare: RatioType | null;
  @Whole(
    'Place by the sum of both shares, so that the smaller side weighs as much as the larger; equals share a place.',
    { nullable: true },
  )
  rank: number | null;
}

@Readable({ table: 'survey_question', scope: everybody, says: 'A question and what was answered.' })
export class SurveyQuestionType {
  @Text('Key, unique within its survey.') key: string;
  @Computed(() => BilingualType, 'Wording.', { sql: bilingual('text') }) text: BilingualType;
  @Flag('Whether several answers could be chosen.') multiple: boolean;
  @Flag('False where one answer could be chosen and the figures do not add up to those asked: use with care.')
  addsUp: boolean;
  @Computed(() => BilingualType, 'What is wrong with the figures, or how to read them.', {
    nullable: true,
    sql: bilingual('note'),
  })
  note: BilingualType | null;
  @Many(() => SurveyAnswerType, 'Answers, the highest place first.', {
    on: (t, other) => sql`${other}.survey_id = ${t}.survey_id and ${other}.question_key = ${t}.key`,
    order: 'rank nulls last',
    most: MOST_ANSWERS,
  })
  answers: SurveyAnswerType[];
}

@Readable({
  table: 'survey',
  scope: everybody,
  says: 'A survey of recipients and providers: evidence for needs. It never changes once recorded.',
})
export class SurveyType {
  @Id() id: string;
  @One(() => OrganisationType, 'The authority that uses it as evidence.') authority: OrganisationType;
  @Text('Title.') title: string;
  @Language('Language of the title.') language: string;
  @Text('Where the figures come from.') source: string;
  @Text('DOI of the publication.', { nullable: true }) doi: string | null;
  @Day('First day of asking.') periodFrom: string;
  @Day('Last day of asking.') periodTo: string;
  @Whole('Recipients asked.') recipients: number;
  @Whole('Providers asked.') providers: number;
  @Moment('When it was recorded.') recordedAt: string;
  @Many(() => SurveyQuestionType, 'Questions.', { by: 'survey_id', order: 'number', most: MOST_QUESTIONS })
  questions: SurveyQuestionType[];
}

export const SurveyConnection = connection('Survey', () => SurveyType);
export const SurveyPayload = payload('survey', () => SurveyType);
