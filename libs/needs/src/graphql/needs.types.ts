import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { DateTimeScalar, DecimalScalar, LanguageCode, LocalDateScalar, MoneyType, payload, RatioType } from '#platform';
import { NamedCodeType, ServiceType, SettingEnum, TargetGroupEnum, TerritoryType } from '#reference';
import { TariffType } from '#tariffs';
import { SurveyType } from './survey.types.ts';
import { NeedMethodEnum, NeedsPlanStateEnum, NeedsRoundStateEnum, PlanDecisionEnum } from './needs.enums.ts';

@ObjectType('NeedsRound', { description: "The yearly counting of a community's needs (Order 130-Н of 19.04.2023)." })
export class NeedsRoundType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => OrganisationType, { description: 'The authority that counts.' })
  authority: OrganisationType;

  @Field(() => Int, { description: 'The year that needs are determined for.' })
  year: number;

  @Field(() => NeedsRoundStateEnum, { description: 'State.' })
  state: string;

  @Field(() => String, { description: 'Hash of the rule pack that holds for the round and its plans.' })
  packHash: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt: string | null;

  @Field(() => [NeedLineType], {
    description: 'Counted needs, the largest unmet need first; public once the round is closed.',
  })
  lines: NeedLineType[];

  @Field(() => [NeedsPlanType], { description: 'Plans made of the counts; drafts are seen by the authority alone.' })
  plans: NeedsPlanType[];
}

@ObjectType('NeedLine', {
  description:
    'A counted need: one service, target group, setting and territory. Counts of persons, never of visits (BR-3).',
})
export class NeedLineType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => NeedsRoundType, { description: 'The round.' })
  round: NeedsRoundType;

  @Field(() => ServiceType, { description: 'Service.' })
  service: ServiceType;

  @Field(() => TargetGroupEnum, { description: 'For whom.' })
  targetGroup: string;

  @Field(() => SettingEnum, { description: 'Where it is provided.' })
  setting: string;

  @Field(() => TerritoryType, { description: 'Territory.' })
  territory: TerritoryType;

  @Field(() => Int, { description: 'Distinct persons served in the period.' })
  served: number;

  @Field(() => Int, { description: 'Persons waiting.' })
  waiting: number;

  @Field(() => Int, { description: 'Persons assessed as in need and not served.' })
  assessedNotServed: number;

  @Field(() => Int, { description: 'Persons refused for want of capacity.' })
  refusedForCapacity: number;

  @Field(() => Int, { nullable: true, description: 'Persons of the target group in the territory.' })
  population: number | null;

  @Field(() => RatioType, { nullable: true, description: 'Share of them who need the service.' })
  prevalence: RatioType | null;

  @Field(() => Int, { description: 'Need identified: the four counts together.' })
  identified: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Need estimated: population times prevalence, rounded up to whole persons.',
  })
  estimated: number | null;

  @Field(() => Int, { description: 'The need: the larger of the two.' })
  need: number;

  @Field(() => Int, { description: 'Need that is not served.' })
  unmet: number;

  @Field(() => NeedMethodEnum, { description: 'Which of the two is the need.' })
  method: string;

  @Field(() => RatioType, {
    nullable: true,
    description: 'Share of the need that is served; null where there is no need (BR-3).',
  })
  coverage: RatioType | null;

  @Field(() => String, { description: 'Where the figures come from.' })
  source: string;

  @Field(() => LanguageCode, { description: 'Language of the source.' })
  language: string;

  @Field(() => SurveyType, { nullable: true, description: 'The survey behind the prevalence.' })
  survey: SurveyType | null;

  @Field(() => Int, { description: 'Give it when correcting the count.' })
  version: number;

  @Field(() => [PlanLineType], { description: 'Lines of plans that serve this need.' })
  planLines: PlanLineType[];
}

@ObjectType('NeedsPlan', { description: 'What an authority does in a year about its counted needs.' })
export class NeedsPlanType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. N-2026-000001.' })
  reference: string;

  @Field(() => OrganisationType, { description: 'The authority.' })
  authority: OrganisationType;

  @Field(() => Int, { description: 'Year.' })
  year: number;

  @Field(() => NeedsRoundType, { description: 'The round whose counts it is made of.' })
  round: NeedsRoundType;

  @Field(() => NeedsPlanStateEnum, { description: 'State.' })
  state: string;

  @Field(() => Int, { description: 'Which plan of the round it is.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Number of the act that adopted it.' })
  actNumber: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the act.' })
  actDate: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came into force here.' })
  adoptedAt: string | null;

  @Field(() => Boolean, { description: 'Adopted after the window of the year: allowed, and said (BR-4).' })
  late: boolean;

  @Field(() => NeedsPlanType, { nullable: true, description: 'The plan that took its place.' })
  supersededBy: NeedsPlanType | null;

  @Field(() => MoneyType, { description: 'Budget that its lines require, without those deferred.' })
  requiredBudget: MoneyType;

  @Field(() => [PlanLineType], { description: 'Lines, the highest priority first.' })
  lines: PlanLineType[];
}

@ObjectType('PlanLine', { description: 'One counted need in a plan: what is done about it, and what that takes.' })
export class PlanLineType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => NeedsPlanType, { description: 'The plan.' })
  plan: NeedsPlanType;

  @Field(() => NeedLineType, { nullable: true, description: 'The counted need that it serves.' })
  needLine: NeedLineType | null;

  @Field(() => ServiceType, { description: 'Service.' })
  service: ServiceType;

  @Field(() => TargetGroupEnum, { description: 'For whom.' })
  targetGroup: string;

  @Field(() => SettingEnum, { description: 'Where it is provided.' })
  setting: string;

  @Field(() => TerritoryType, { description: 'Territory.' })
  territory: TerritoryType;

  @Field(() => Int, { description: '1 is the highest, 5 the lowest.' })
  priority: number;

  @Field(() => PlanDecisionEnum, { description: 'What is done about the need.' })
  decision: string;

  @Field(() => NamedCodeType, { description: 'Unit of measure.' })
  unit: NamedCodeType;

  @Field(() => Int, { description: 'Persons the line is for.' })
  persons: number;

  @Field(() => DecimalScalar, { description: 'Units for one person in one month.' })
  unitsPerPerson: string;

  @Field(() => Int, { description: 'Months of service in the year.' })
  months: number;

  @Field(() => DecimalScalar, { description: 'Persons times units a month times months, exact.' })
  requiredUnits: string;

  @Field(() => MoneyType, { description: 'Cost of one unit.' })
  unitCost: MoneyType;

  @Field(() => TariffType, { nullable: true, description: 'The approved tariff that the cost was taken from.' })
  tariff: TariffType | null;

  @Field(() => MoneyType, { description: 'What recipients are expected to pay themselves.' })
  expectedFees: MoneyType;

  @Field(() => MoneyType, {
    description: 'Required units at the unit cost, half-up to the minor unit, less expected fees.',
  })
  requiredBudget: MoneyType;

  @Field(() => String, { nullable: true, description: 'Why, or how.' })
  note: string | null;

  @Field(() => LanguageCode, { nullable: true, description: 'Language of the note.' })
  language: string | null;
}

export const NeedsRoundPayload = payload('needsRound', () => NeedsRoundType);
export const NeedLinePayload = payload('needLine', () => NeedLineType);
export const NeedsPlanPayload = payload('needsPlan', () => NeedsPlanType);
export const PlanLinePayload = payload('planLine', () => PlanLineType);
