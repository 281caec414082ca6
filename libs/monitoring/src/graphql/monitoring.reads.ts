import {
  column,
  expression,
  instantColumn,
  moneySql,
  oneBy,
  quantitySql,
  ratioSql,
  readable,
  sql,
  type Statement,
  type ValuePart,
} from '#platform';

/** A figure of the report, as text. */
const total = (t: Statement, name: string): Statement => sql`(${t}.figures::json -> 'totals' ->> ${name}::text)`;

const money = (name: string): ValuePart =>
  expression((t) =>
    moneySql(sql`${total(t, name)}::bigint`, sql`(select c.currency from contract c where c.id = ${t}.contract_id)`),
  );

const count = (name: string): ValuePart => expression((t) => sql`${total(t, name)}::int`);

const field = (name: string): Statement => sql`(line.value ->> ${name}::text)`;

readable('MonitoringReport', {
  table: 'monitoring_report',
  scope: (actor, t) =>
    sql`(${t}.state = 'published' or ${t}.authority_id = ${actor.organisationId}::uuid or ${actor.roles.includes('auditor')})`,
  fields: {
    id: column('id'),
    reference: column('reference'),
    contract: oneBy('Contract', 'contract_id'),
    authority: oneBy('Organisation', 'authority_id'),
    periodFrom: column('period_from'),
    periodTo: column('period_to'),
    state: column('state'),
    rating: column('rating'),
    lines: expression(
      (
        t,
      ) => sql`(select json_agg(json_build_object('number', ${field('number')}::int, 'description', ${field('description')},
        'unit', ${field('unit')}, 'planned', ${quantitySql(sql`${field('planned')}::bigint`)},
        'delivered', ${quantitySql(sql`${field('delivered')}::bigint`)}, 'share', ${ratioSql(field('share'))},
        'persons', ${field('persons')}::int) order by line.at) from json_array_elements(${t}.figures::json -> 'lines')
        with ordinality line (value, at))`,
    ),
    planned: money('planned'),
    accepted: money('accepted'),
    paid: money('paid'),
    share: expression((t) => ratioSql(total(t, 'share'))),
    refusals: count('refusals'),
    waiting: count('waiting'),
    complaints: count('complaints'),
    findings: column('findings'),
    language: column('language'),
    recordId: column('record_id'),
    preparedAt: instantColumn('prepared_at'),
    publishedAt: instantColumn('published_at'),
    version: column('version'),
  },
});
