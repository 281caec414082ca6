import { column, expression, instantColumn, many, manyBy, oneBy, one, readable, sql, type Statement } from '#platform';
import { bilingualColumn } from '#reference';

const forEveryone = () => sql`true`;

/** An exact share in lowest terms; null where a figure is missing or nobody was asked. */
export const shareSql = (
  part: Statement,
  whole: Statement,
): Statement => sql`case when ${part} is null or ${whole} = 0 then null
  else json_build_object('numerator', (${part} / gcd(${part}, ${whole}))::text, 'denominator', (${whole} / gcd(${part}, ${whole}))::text,
    'decimal', round(${part}::numeric / ${whole}, 2)::text) end`;

readable('Survey', {
  table: 'survey',
  scope: forEveryone,
  fields: {
    id: column('id'),
    authority: oneBy('Organisation', 'authority_id'),
    title: column('title'),
    language: column('language'),
    source: column('source'),
    doi: column('doi'),
    periodFrom: column('period_from'),
    periodTo: column('period_to'),
    recipients: column('recipients'),
    providers: column('providers'),
    recordedAt: instantColumn('recorded_at'),
    questions: manyBy('SurveyQuestion', 'survey_id', 'number'),
  },
});

readable('SurveyQuestion', {
  table: 'survey_question',
  scope: forEveryone,
  fields: {
    key: column('key'),
    text: bilingualColumn('text'),
    multiple: column('multiple'),
    addsUp: column('adds_up'),
    note: bilingualColumn('note'),
    answers: many(
      'SurveyAnswer',
      (t, other) => sql`${other}.survey_id = ${t}.survey_id and ${other}.question_key = ${t}.key`,
      (other) => sql`${other}.rank nulls last, ${other}.id`,
    ),
  },
});

readable('SurveyAnswer', {
  table: 'survey_answer',
  scope: forEveryone,
  fields: {
    key: column('answer_key'),
    label: bilingualColumn('label'),
    service: one('Service', (t, other) => sql`${other}.code = ${t}.service_code`),
    recipientsCount: column('recipients_count'),
    providersCount: column('providers_count'),
    recipientsShare: expression((t) =>
      shareSql(sql`${t}.recipients_count`, sql`(select s.recipients from survey s where s.id = ${t}.survey_id)`),
    ),
    providersShare: expression((t) =>
      shareSql(sql`${t}.providers_count`, sql`(select s.providers from survey s where s.id = ${t}.survey_id)`),
    ),
    rank: column('rank'),
  },
});
