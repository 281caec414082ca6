import { registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import {
  Code,
  connection,
  Day,
  Decimal,
  enumOf,
  Id,
  Many,
  Moment,
  Money,
  MoneyType,
  MOST_PROBLEMS,
  Nested,
  One,
  payload,
  ProblemType,
  Quantity,
  Readable,
  sql,
  Text,
  Value,
} from '#platform';
import { ServiceType, SettingEnum, TargetGroupEnum } from '#reference';
import { costArticles, MOST_COSTS } from '../domain/calculation.ts';
import { tariffMachine } from '../domain/tariff.ts';

export const CostArticleEnum = enumOf(costArticles);
export const TariffStateEnum = enumOf(tariffMachine.states);
registerEnumType(CostArticleEnum, { name: 'CostArticle', description: 'An article of a cost calculation.' });
registerEnumType(TariffStateEnum, { name: 'TariffState', description: 'Only an approved tariff holds.' });

@Readable({
  table: 'tariff_cost',
  scope: (actor, t) => sql`exists (select from tariff f where f.id = ${t}.tariff_id and (
    f.approved_at is not null or f.authority_id = ${actor.organisationId}::uuid or ${actor.organisationKind === 'oversight'}))`,
  says: 'One item of cost, for the whole planned volume.',
})
export class TariffCostType {
  @Code(() => CostArticleEnum, 'Article.') article: string;
  @Text('What it is; empty for the computed social contribution.') label: string;
  @Money('Cost of the planned volume.', {
    currency: (t) => sql`(select f.currency from tariff f where f.id = ${t}.tariff_id)`,
  })
  amount: MoneyType;
}

@Value('A calculation that was not saved.')
export class TariffCalculationType {
  @Nested(() => [TariffCostType], 'The costs as entered and the social contribution computed from labour (BR-18).', {
    most: MOST_COSTS,
  })
  costs: TariffCostType[];
  @Money('Sum of all costs.') total: MoneyType;
  @Decimal('Units of the service that the costs pay for.') plannedUnits: string;
  @Money('Price of one unit: the total divided by the units, rounded half up to two decimals (BR-16).')
  amount: MoneyType;
}

@Value('A calculation, or why there is none.')
export class TariffPreviewPayload {
  @Nested(() => TariffCalculationType, 'The calculation; null when refused.', { nullable: true })
  calculation: TariffCalculationType | null;
  @Nested(() => [ProblemType], 'Every reason for a refusal.', { most: MOST_PROBLEMS }) problems: ProblemType[];
}

@Readable({
  table: 'tariff',
  scope: (actor, t) =>
    sql`${t}.approved_at is not null or ${t}.authority_id = ${actor.organisationId}::uuid or ${actor.organisationKind === 'oversight'}`,
  says: 'The price of one unit of a service, set by an act. Drafts are seen by their authority and by oversight.',
})
export class TariffType {
  @Id() id: string;
  @One(() => OrganisationType, 'The authority that sets it.') authority: OrganisationType;
  @One(() => OrganisationType, 'The provider it is for; null when it holds for all.', { nullable: true })
  provider: OrganisationType | null;
  @One(() => ServiceType, 'Service.', { column: 'service_code', key: 'code' }) service: ServiceType;
  @Text('Unit of measure, by its code.') unit: string;
  @Code(() => SettingEnum, 'Where the service is provided.') setting: string;
  @Code(() => TargetGroupEnum, 'For whom, where it matters to the costs.', { nullable: true })
  targetGroup: string | null;
  @Code(() => TariffStateEnum, 'State.') state: string;
  @Money('Price of one unit, rounded half up to two decimals (BR-16).') amount: MoneyType;
  @Money('Cost of the planned volume.') total: MoneyType;
  @Quantity('Units of the service that the costs pay for.') plannedUnits: string;
  @Many(() => TariffCostType, 'The calculation, in the order of the articles.', {
    by: 'tariff_id',
    order: 'position',
    most: MOST_COSTS,
  })
  costs: TariffCostType[];
  @Text('Number of the act; null for a draft.', { nullable: true }) actNumber: string | null;
  @Day('Date of the act.', { nullable: true }) actDate: string | null;
  @Text('The body that made the act.', { nullable: true }) approvingBody: string | null;
  @Day('First day of validity.', { nullable: true }) validFrom: string | null;
  @Day('Last day of validity.', { nullable: true }) validTo: string | null;
  @Moment('When it was revoked.', { nullable: true }) revokedAt: string | null;
  @Text('Why it was revoked.', { nullable: true }) revocationReason: string | null;
}

export const TariffConnection = connection('Tariff', () => TariffType);
export const TariffPayload = payload('tariff', () => TariffType);
