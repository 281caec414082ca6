import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContractType } from '#contracts';
import { OrganisationType } from '#identity';
import {
  connection,
  DateTimeScalar,
  DecimalScalar,
  LanguageCode,
  LocalDateScalar,
  MoneyType,
  payload,
  RatioType,
  enumOf,
} from '#platform';
import { ratings } from '../domain/figures.ts';
import { reportMachine } from '../domain/monitoring-report.ts';

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

@ObjectType('MonitoringLine', { description: 'Planned and delivered on one line of the contract in the quarter.' })
export class MonitoringLineType {
  @Field(() => Int, { description: 'Number of the line of the contract.' })
  number: number;

  @Field(() => String, { description: 'What is delivered.' })
  description: string;

  @Field(() => String, { description: 'Code of the unit of measure.' })
  unit: string;

  @Field(() => DecimalScalar, { description: 'The part of the ordered volume that falls into the quarter by days.' })
  planned: string;

  @Field(() => DecimalScalar, { description: 'Volume reported by the provider.' })
  delivered: string;

  @Field(() => RatioType, {
    nullable: true,
    description: 'Delivered of planned, exact; none where nothing was planned.',
  })
  share: RatioType | null;

  @Field(() => Int, { description: 'The most persons served in one month.' })
  persons: number;
}

@ObjectType('MonitoringReport', { description: 'What became of a contract in a quarter: figures, rating, findings.' })
export class MonitoringReportType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. M-2026-000004.' })
  reference: string;

  @Field(() => ContractType, { description: 'The contract.' })
  contract: ContractType;

  @Field(() => OrganisationType, { description: 'The authority that monitors.' })
  authority: OrganisationType;

  @Field(() => LocalDateScalar, { description: 'First day of the quarter.' })
  periodFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the quarter.' })
  periodTo: string;

  @Field(() => MonitoringStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => MonitoringRatingEnum, {
    nullable: true,
    description: 'Band of the mean of the lines, each counted up to one.',
  })
  rating: string | null;

  @Field(() => [MonitoringLineType], { description: 'Line by line.' })
  lines: MonitoringLineType[];

  @Field(() => MoneyType, { description: 'Value of the planned volume.' })
  planned: MoneyType;

  @Field(() => MoneyType, { description: 'Amount of accepted acts for the quarter.' })
  accepted: MoneyType;

  @Field(() => MoneyType, { description: 'Amount that the treasury paid for these acts.' })
  paid: MoneyType;

  @Field(() => RatioType, { nullable: true, description: 'Accepted of planned, in money.' })
  share: RatioType | null;

  @Field(() => Int, { description: 'Persons who were refused the service.' })
  refusals: number;

  @Field(() => Int, { description: 'Persons waiting at the end of the last reported month.' })
  waiting: number;

  @Field(() => Int, { description: 'Complaints of recipients.' })
  complaints: number;

  @Field(() => String, { description: 'What the monitoring found.' })
  findings: string;

  @Field(() => LanguageCode, { description: 'Language of the findings.' })
  language: string;

  @Field(() => String, { nullable: true, description: 'The frozen text of the published report.' })
  recordId: string | null;

  @Field(() => DateTimeScalar, { description: 'When the figures were taken.' })
  preparedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt: string | null;

  @Field(() => Int, { description: 'To be given back with a change: a change of an older version is refused (BR-13).' })
  version: number;
}

export const MonitoringReportConnection = connection('MonitoringReport', () => MonitoringReportType);
export const MonitoringReportPayload = payload('monitoringReport', () => MonitoringReportType);
