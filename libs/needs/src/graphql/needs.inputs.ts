import { Field, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID, Max, MaxLength } from 'class-validator';
import type { Language, LocalDate } from '#kernel';
import { DecimalScalar, LanguageCode, LocalDateScalar } from '#platform';
import { type Setting, SettingEnum, type TargetGroup, TargetGroupEnum } from '#reference';
import type { PlanDecision } from '../domain/plan-line.ts';
import type { AddPlanLineInput as AddPlanLineFacts } from '../usecases/add-plan-line.ts';
import type { AdoptNeedsPlanInput as AdoptFacts } from '../usecases/adopt-needs-plan.ts';
import type { CountNeedInput as CountNeedFacts } from '../usecases/count-need.ts';
import type { OpenNeedsRoundInput as OpenFacts } from '../usecases/open-needs-round.ts';
import type { RemovePlanLineInput as RemoveFacts } from '../usecases/remove-plan-line.ts';
import { PlanDecisionEnum } from './needs.enums.ts';

/** Above any count of persons in a community, below what a column holds. */
export const MOST_PEOPLE = 10_000_000;

@InputType({ description: 'A round to open.' })
export class OpenNeedsRoundInput implements OpenFacts {
  @Field(() => Int, { description: 'The year that needs are determined for: this one or the next.' })
  year: number;
}

@InputType({ isAbstract: true })
class NeedsRoundInput {
  @Field(() => String, { description: 'The round.' })
  @IsUUID()
  roundId: string;
}

@InputType({ description: 'A round to close.' })
export class CloseNeedsRoundInput extends NeedsRoundInput {}

@InputType({ description: 'The closed round whose counts a plan is drafted from.' })
export class DraftNeedsPlanInput extends NeedsRoundInput {}

@InputType({ description: 'Persons in need of one service in one territory. Distinct persons, never visits (BR-3).' })
export class CountNeedInput extends NeedsRoundInput implements CountNeedFacts {
  @Field(() => String, { description: 'Service, by its code in the classifier.' })
  @MaxLength(40)
  serviceCode: string;

  @Field(() => TargetGroupEnum, { description: 'For whom.' })
  targetGroup: TargetGroup;

  @Field(() => SettingEnum, { description: 'Where it is provided.' })
  setting: Setting;

  @Field(() => String, { description: "Territory: the authority's own, or a part of it." })
  @MaxLength(40)
  territoryCode: string;

  @Field(() => Int, { description: 'Distinct persons served in the period.' })
  @Max(MOST_PEOPLE)
  served: number;

  @Field(() => Int, { description: 'Persons waiting.' })
  @Max(MOST_PEOPLE)
  waiting: number;

  @Field(() => Int, { description: 'Persons assessed as in need and not served.' })
  @Max(MOST_PEOPLE)
  assessedNotServed: number;

  @Field(() => Int, { description: 'Persons refused for want of capacity.' })
  @Max(MOST_PEOPLE)
  refusedForCapacity: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Persons of the target group in the territory.',
  })
  @IsOptional()
  @Max(MOST_PEOPLE)
  population: number | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Share of the group that needs the service: 0.03 or 3/100.',
  })
  prevalence: string | null;

  @Field(() => String, { description: 'Where the figures come from.' })
  @MaxLength(1000)
  source: string;

  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the source.' })
  language: Language;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'The survey behind the prevalence.' })
  @IsOptional()
  @IsUUID()
  surveyId: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'The version of the count that is corrected; null for a first count.',
  })
  version: number | null;
}

@InputType({ description: 'A need to be put into a draft.' })
export class AddPlanLineInput implements AddPlanLineFacts {
  @Field(() => String, { description: 'The draft.' })
  @IsUUID()
  planId: string;

  @Field(() => String, { description: "A counted need of the plan's round." })
  @IsUUID()
  needLineId: string;

  @Field(() => Int, { description: '1 is the highest, 5 the lowest.' })
  priority: number;

  @Field(() => PlanDecisionEnum, { description: 'What is done about the need.' })
  decision: PlanDecision;

  @Field(() => String, { description: 'Unit of measure, by its code.' })
  @MaxLength(20)
  unit: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Persons the line is for; the unmet need when left out.',
  })
  persons: number | null;

  @Field(() => DecimalScalar, { description: 'Units for one person in one month, three decimals at most.' })
  @MaxLength(9)
  unitsPerPerson: string;

  @Field(() => Int, { description: 'Months of service in the year.' })
  months: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    defaultValue: null,
    description: 'Cost of one unit, two decimals at most; the approved tariff when left out.',
  })
  @IsOptional()
  @MaxLength(12)
  unitCost: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    defaultValue: null,
    description: 'What recipients are expected to pay.',
  })
  @IsOptional()
  @MaxLength(15)
  expectedFees: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Why, or how.' })
  @IsOptional()
  @MaxLength(2000)
  note: string | null;

  @Field(() => LanguageCode, {
    nullable: true,
    defaultValue: null,
    description: "Language of the note; the caller's when left out.",
  })
  language: Language | null;
}

@InputType({ description: 'A line of a draft.' })
export class RemovePlanLineInput implements RemoveFacts {
  @Field(() => String, { description: 'The draft.' })
  @IsUUID()
  planId: string;

  @Field(() => String, { description: 'The line.' })
  @IsUUID()
  planLineId: string;
}

@InputType({ description: 'The act that adopts a plan.' })
export class AdoptNeedsPlanInput implements AdoptFacts {
  @Field(() => String, { description: 'The draft.' })
  @IsUUID()
  planId: string;

  @Field(() => String, { description: 'Number of the act.' })
  @MaxLength(100)
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Date of the act.' })
  actDate: LocalDate;
}
