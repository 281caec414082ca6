import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel';
import { DecimalScalar, LocalDateScalar } from '#platform';
import { SettingEnum, TargetGroupEnum } from '#reference';
import { type CostArticle, costArticles } from '../domain/calculation.ts';
import type { ApproveTariffInput as ApproveFacts } from '../usecases/approve-tariff.ts';
import type { DraftTariffInput as DraftFacts } from '../usecases/draft-tariff.ts';
import type { EnteredCalculation } from '../usecases/entered-costs.ts';
import type { RevokeTariffInput as RevokeFacts } from '../usecases/revoke-tariff.ts';
import { CostArticleEnum } from './tariffs.type.ts';

@InputType({ description: 'One item of cost, for the whole planned volume.' })
export class TariffCostInput {
  @Field(() => CostArticleEnum, { description: 'Article. The social contribution is computed, not entered (BR-18).' })
  @IsIn(costArticles)
  article: CostArticle;

  @Field(() => String, { description: 'What it is.' })
  @Length(1, 300)
  label: string;

  @Field(() => DecimalScalar, { description: 'Cost in units of the currency, two decimals at most.' })
  @MaxLength(20)
  amount: string;
}

@InputType({ description: 'A cost calculation.' })
export class TariffCalculationInput implements EnteredCalculation {
  @Field(() => DecimalScalar, { description: 'Units of the service that the costs pay for, three decimals at most.' })
  @MaxLength(20)
  plannedUnits: string;

  @Field(() => [TariffCostInput], { description: 'The costs.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TariffCostInput)
  costs: TariffCostInput[];
}

@InputType({ description: 'A tariff to calculate.' })
export class DraftTariffInput extends TariffCalculationInput implements DraftFacts {
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'The provider it is for; null when it is to hold for all.',
  })
  @IsOptional()
  @IsUUID()
  providerId: string | null;

  @Field(() => String, { description: 'Service, by its code in the classifier.' })
  @MaxLength(20)
  serviceCode: string;

  @Field(() => String, { description: 'Unit of measure, by its code.' })
  @MaxLength(20)
  unit: string;

  @Field(() => SettingEnum, { description: 'Where the service is provided.' })
  @MaxLength(20)
  setting: string;

  @Field(() => TargetGroupEnum, {
    nullable: true,
    defaultValue: null,
    description: 'For whom, where it matters to the costs.',
  })
  @IsOptional()
  @MaxLength(50)
  targetGroup: string | null;
}

@InputType({ description: 'The act that sets a tariff (BR-15).' })
export class ApproveTariffInput implements ApproveFacts {
  @Field(() => String, { description: 'The tariff.' })
  @IsUUID()
  tariffId: string;

  @Field(() => String, { description: 'Number of the act.' })
  @MaxLength(100)
  actNumber: string;

  @Field(() => LocalDateScalar, { description: 'Date of the act: the law in force on it governs the tariff.' })
  @MaxLength(10)
  actDate: LocalDate;

  @Field(() => String, { description: 'The body that made the act.' })
  @MaxLength(300)
  approvingBody: string;

  @Field(() => LocalDateScalar, { description: 'First day of validity.' })
  @MaxLength(10)
  validFrom: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Last day of validity.' })
  @MaxLength(10)
  validTo: LocalDate;
}

@InputType({ description: 'A tariff to revoke.' })
export class RevokeTariffInput implements RevokeFacts {
  @Field(() => String, { description: 'The tariff.' })
  @IsUUID()
  tariffId: string;

  @Field(() => String, { description: 'Why.' })
  @MaxLength(2000)
  reason: string;
}
