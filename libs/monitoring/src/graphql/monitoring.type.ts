import { registerEnumType } from '@nestjs/graphql';
import { ContractType, currencyOfContract } from '#contracts';
import { OrganisationType } from '#identity';
import {
  type Alias,
  Code,
  Computed,
  connection,
  Day,
  Decimal,
  enumOf,
  Id,
  Language,
  Moment,
  Money,
  MoneyType,
  One,
  payload,
  quantitySql,
  Ratio,
  ratioSql,
  RatioType,
  Readable,
  sql,
  type Statement,
  Text,
  Value,
  Whole,
  type Write,
} from '#platform';
import { ratings } from '../domain/figures.ts';
import { reportMachine } from '../domain/monitoring-report.ts';

/** A figure of the report, as text. */
const total = (t: Statement, name: string): Statement => sql`(${t}.figures::json -> 'totals' ->> ${name}::text)`;

const amount =
  (name: string): Write =>
  (t) =>
    sql`${total(t, name)}::bigint`;

const count =
  (name: string): Write =>
  (t) =>
    sql`${total(t, name)}::int`;

const field = (name: string): Statement => sql`(line.value ->> ${name}::text)`;

const linesOf = (t: Alias): Statement =>
  sql`(select json_agg(json_build_object('number', ${field('number')}::int, 'description', ${field('description')},
        'unit', ${field('unit')}, 'planned', ${quantitySql(sql`${field('planned')}::bigint`)},
        'delivered', ${quantitySql(sql`${field('delivered')}::bigint`)}, 'share', ${ratioSql(field('share'))},
        'persons', ${field('persons')}::int) order by line.at) from json_array_elements(${t}.figures::json -> 'lines')
        with ordinality line (value, at))`;

export const MonitoringStateEnum = enumOf(reportMachine.states);
export const MonitoringRatingEnum = enumOf(ratings);
registerEnumType(MonitoringStateEnum, {
  name: 'MonitoringState',
  description: 'A draft is its own authority’s; a published report is everybody’s.',
});
registerEnumType(MonitoringRatingEnum, {
  name: 'MonitoringRating',
  description: 'Band of fulfilment, by the bounds of the rule pack (BR-80).',
});

@Value('Planned and delivered on one line of the contract in the quarter.')
export class MonitoringLineType {
  @Whole('Number of the line of the contract.') number: number;
  @Text('What is delivered.') description: string;
  @Text('Code of the unit of measure.') unit: string;
  @Decimal('The part of the ordered volume that falls into the quarter by days.') planned: string;
  @Decimal('Volume reported by the provider.') delivered: string;
  @Ratio('Delivered of planned, exact; none where nothing was planned.', { nullable: true }) share: RatioType | null;
  @Whole('The most persons served in one month.') persons: number;
}

@Readable({
  table: 'monitoring_report',
  scope: (actor, t) =>
    sql`(${t}.state = 'published' or ${t}.authority_id = ${actor.organisationId}::uuid or ${actor.roles.includes('auditor')})`,
  says: 'How a contract was performed in a quarter: figures, rating, findings.',
})
export class MonitoringReportType {
  @Id() id: string;
  @Text('The number that people quote, e.g. M-2026-000004.') reference: string;
  @One(() => ContractType, 'The contract.') contract: ContractType;
  @One(() => OrganisationType, 'The authority that monitors.') authority: OrganisationType;
  @Day('First day of the quarter.') periodFrom: string;
  @Day('Last day of the quarter.') periodTo: string;
  @Code(() => MonitoringStateEnum, 'Its state.') state: string;
  @Code(() => MonitoringRatingEnum, 'Band of the mean of the lines, each counted up to one.', { nullable: true })
  rating: string | null;
  @Computed(() => [MonitoringLineType], 'Line by line.', {
    most: 50,
    sql: linesOf,
  })
  lines: MonitoringLineType[];
  @Money('Value of the planned volume.', { sql: amount('planned'), currency: currencyOfContract }) planned: MoneyType;
  @Money('Amount of accepted acts for the quarter.', { sql: amount('accepted'), currency: currencyOfContract })
  accepted: MoneyType;
  @Money('Amount that the treasury paid for these acts.', { sql: amount('paid'), currency: currencyOfContract })
  paid: MoneyType;
  @Ratio('Accepted of planned, in money.', { nullable: true, sql: (t) => total(t, 'share') }) share: RatioType | null;
  @Whole('Persons who were refused the service.', { sql: count('refusals') }) refusals: number;
  @Whole('Persons waiting at the end of the last reported month.', { sql: count('waiting') })
  waiting: number;
  @Whole('Complaints of recipients.', { sql: count('complaints') }) complaints: number;
  @Text('What the monitoring found.') findings: string;
  @Language('Language of the findings.') language: string;
  @Id('The frozen text of the published report.', { nullable: true }) documentId: string | null;
  @Moment('When the figures were taken.') preparedAt: string;
  @Moment('When it was published.', { nullable: true }) publishedAt: string | null;
  @Whole('Send it back with a change: a change to an older version is refused (BR-13).') version: number;
}

export const MonitoringReportConnection = connection('MonitoringReport', () => MonitoringReportType);
export const MonitoringReportPayload = payload('monitoringReport', () => MonitoringReportType);
