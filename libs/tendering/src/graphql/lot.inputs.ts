import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DecimalScalar } from '#platform';
import { SettingEnum, TargetGroupEnum } from '#reference';
import type { CriterionKind } from '../domain/facts.ts';
import type { AddLotInput as AddLotFacts, LotItemInput as LotItemFacts } from '../usecases/add-lot.ts';
import type { SetCriteriaInput as SetCriteriaFacts } from '../usecases/set-criteria.ts';
import { CriterionKindEnum } from './tender.enums.ts';
import { TenderInput } from './tender.inputs.ts';

@InputType({ description: 'A volume of service within a lot.' })
export class LotItemInput implements LotItemFacts {
  @Field(() => String, { description: 'What is counted.' })
  @Length(1, 1000)
  description: string;

  @Field(() => String, { description: 'Code of the unit of measure.' })
  @MaxLength(40)
  unit: string;

  @Field(() => DecimalScalar, { description: 'Volume in that unit, at most three decimals.' })
  quantity: string;

  @Field(() => DecimalScalar, { description: "The most for one unit in the tender's currency, at most two decimals." })
  maximumUnitPrice: string;

  @Field(() => String, { nullable: true, description: 'Code of the procurement vocabulary.' })
  @IsOptional()
  @MaxLength(10)
  cpvCode: string | null;
}

@InputType({ description: 'A lot for one line of the adopted needs plan.' })
export class AddLotInput extends TenderInput implements AddLotFacts {
  @Field(() => String, { description: 'Title.' })
  @Length(1, 500)
  title: string;

  @Field(() => String, { nullable: true, description: 'The plan line; it gives service, setting and target group.' })
  @IsOptional()
  @IsUUID()
  planLineId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the service; only in an emergency without a plan line.',
  })
  @IsOptional()
  @MaxLength(20)
  serviceCode: string | null;

  @Field(() => SettingEnum, { nullable: true, description: 'Where it is provided; only in an emergency.' })
  setting: string | null;

  @Field(() => TargetGroupEnum, { nullable: true, description: 'Whom it is for; only in an emergency.' })
  targetGroup: string | null;

  @Field(() => [LotItemInput], { description: 'Items.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LotItemInput)
  items: LotItemInput[];
}

@InputType({ description: 'A lot to take out of a draft.' })
export class RemoveLotInput extends TenderInput {
  @Field(() => String, { description: 'The lot.' })
  @IsUUID()
  lotId: string;
}

@InputType({ description: 'A criterion of evaluation.' })
export class CriterionInput {
  @Field(() => String, { description: 'Short code, e.g. Q1.' })
  @Length(1, 20)
  code: string;

  @Field(() => String, { description: 'Title in Ukrainian.' })
  @Length(1, 500)
  titleUk: string;

  @Field(() => String, { description: 'Title in English.' })
  @Length(1, 500)
  titleEn: string;

  @Field(() => CriterionKindEnum, { description: 'Quality, or the price.' })
  kind: CriterionKind;

  @Field(() => Int, { description: 'The most points.' })
  @IsInt()
  @Min(0)
  @Max(1000)
  maxPoints: number;

  @Field(() => String, { nullable: true, description: 'How points are given.' })
  @IsOptional()
  @MaxLength(10_000)
  scale: string | null;
}

@InputType({ description: 'All criteria of a draft, anew.' })
export class SetCriteriaInput extends TenderInput implements SetCriteriaFacts {
  @Field(() => [CriterionInput], { description: 'Criteria in their order; points sum to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria: CriterionInput[];
}
