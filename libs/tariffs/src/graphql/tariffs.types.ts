import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import {
  connection,
  DateTimeScalar,
  DecimalScalar,
  LocalDateScalar,
  MoneyType,
  payload,
  ProblemType,
  enumOf,
} from '#platform';
import { ServiceType, SettingEnum, TargetGroupEnum } from '#reference';
import { costArticles } from '../domain/calculation.ts';
import { tariffMachine } from '../domain/tariff.ts';

export const CostArticleEnum = enumOf(costArticles);
export const TariffStateEnum = enumOf(tariffMachine.states);
registerEnumType(CostArticleEnum, { name: 'CostArticle', description: 'An article of a cost calculation.' });
registerEnumType(TariffStateEnum, { name: 'TariffState', description: 'Only an approved tariff holds.' });

@ObjectType('TariffCost', { description: 'One item of cost, for the whole planned volume.' })
export class TariffCostType {
  @Field(() => CostArticleEnum, { description: 'Article.' })
  article: string;

  @Field(() => String, { description: 'What it is; empty for the computed social contribution.' })
  label: string;

  @Field(() => MoneyType, { description: 'Cost of the planned volume.' })
  amount: MoneyType;
}

@ObjectType('TariffCalculation', { description: 'A calculation that was not saved.' })
export class TariffCalculationType {
  @Field(() => [TariffCostType], {
    description: 'The costs as entered and the social contribution computed from labour (BR-18).',
  })
  costs: TariffCostType[];

  @Field(() => MoneyType, { description: 'Sum of all costs.' })
  total: MoneyType;

  @Field(() => DecimalScalar, { description: 'Units of the service that the costs pay for.' })
  plannedUnits: string;

  @Field(() => MoneyType, {
    description: 'Price of one unit: the total divided by the units, rounded half up to two decimals (BR-16).',
  })
  amount: MoneyType;
}

@ObjectType('TariffPreviewPayload', { description: 'A calculation, or why there is none.' })
export class TariffPreviewPayload {
  @Field(() => TariffCalculationType, { nullable: true, description: 'The calculation; null when refused.' })
  calculation: TariffCalculationType | null;

  @Field(() => [ProblemType], { description: 'Every reason for a refusal.' })
  problems: ProblemType[];
}

@ObjectType('Tariff', {
  description:
    'The price of one unit of a service, set by an act. Drafts are seen by their authority and by oversight.',
})
export class TariffType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => OrganisationType, { description: 'The authority that sets it.' })
  authority: OrganisationType;

  @Field(() => OrganisationType, { nullable: true, description: 'The provider it is for; null when it holds for all.' })
  provider: OrganisationType | null;

  @Field(() => ServiceType, { description: 'Service.' })
  service: ServiceType;

  @Field(() => String, { description: 'Unit of measure, by its code.' })
  unit: string;

  @Field(() => SettingEnum, { description: 'Where the service is provided.' })
  setting: string;

  @Field(() => TargetGroupEnum, { nullable: true, description: 'For whom, where it matters to the costs.' })
  targetGroup: string | null;

  @Field(() => TariffStateEnum, { description: 'State.' })
  state: string;

  @Field(() => MoneyType, { description: 'Price of one unit, rounded half up to two decimals (BR-16).' })
  amount: MoneyType;

  @Field(() => MoneyType, { description: 'Cost of the planned volume.' })
  total: MoneyType;

  @Field(() => DecimalScalar, { description: 'Units of the service that the costs pay for.' })
  plannedUnits: string;

  @Field(() => [TariffCostType], { description: 'The calculation, in the order of the articles.' })
  costs: TariffCostType[];

  @Field(() => String, { nullable: true, description: 'Number of the act; null for a draft.' })
  actNumber: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the act.' })
  actDate: string | null;

  @Field(() => String, { nullable: true, description: 'The body that made the act.' })
  approvingBody: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of validity.' })
  validFrom: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of validity.' })
  validTo: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked.' })
  revocationReason: string | null;
}

export const TariffConnection = connection('Tariff', () => TariffType);
export const TariffPayload = payload('tariff', () => TariffType);
