import { Field, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
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
import type { Instant, Language, LocalDate } from '#kernel';
import { DateTimeScalar, DecimalScalar, LanguageCode, LocalDateScalar } from '#platform';
import { SettingEnum, TargetGroupEnum } from '#reference';
import type { CriterionKind } from '../domain/facts.ts';
import type { AddLotInput as AddLotFacts, LotItemInput as LotItemFacts } from '../usecases/add-lot.ts';
import type { AmendTenderInput as AmendFacts } from '../usecases/amend-tender.ts';
import type { ChangeTenderDraftInput as ChangeFacts } from '../usecases/change-tender-draft.ts';
import type { DraftTenderInput as DraftFacts, TenderTexts } from '../usecases/draft-tender.ts';
import type { PublishTenderInput as PublishFacts } from '../usecases/publish-tender.ts';
import type { SetCriteriaInput as SetCriteriaFacts } from '../usecases/set-criteria.ts';
import { CriterionKindEnum } from './tender.enums.ts';

const LONG_TEXT = 100_000;

@InputType({ isAbstract: true })
export class TenderInput {
  @Field(() => String, { description: 'The tender.' })
  @IsUUID()
  tenderId: string;
}

@InputType({ isAbstract: true })
export class TenderVersionInput extends TenderInput {
  @Field(() => Int, { description: 'Version of the tender as it was read; a later one is refused (BR-13).' })
  @IsInt()
  version: number;
}

@InputType({ isAbstract: true })
class TextsInput implements TenderTexts {
  @Field(() => String, { description: 'Title.' })
  @Length(1, 500)
  title: string;

  @Field(() => String, { nullable: true, description: 'What is to be provided, for whom and where.' })
  @IsOptional()
  @MaxLength(LONG_TEXT)
  description: string | null;

  @Field(() => String, { nullable: true, description: 'The state standard of the service.' })
  @IsOptional()
  @MaxLength(2000)
  standardReference: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the draft contract.' })
  @IsOptional()
  @MaxLength(LONG_TEXT)
  draftContract: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the services.' })
  contractFrom: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the services.' })
  contractTo: LocalDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The first moment at which a bid is too late.' })
  closesAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'The emergency that stands in for the needs plan (BR-5).' })
  @IsOptional()
  @MaxLength(10_000)
  emergencyJustification: string | null;
}

@InputType({ description: 'A new tender.' })
export class DraftTenderInput extends TextsInput implements DraftFacts {
  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the texts.' })
  language: Language;

  @Field(() => String, { description: 'The budget line that pays; it gives the currency.' })
  @IsUUID()
  budgetLineId: string;
}

@InputType({ description: 'All texts and dates of a draft, anew.' })
export class ChangeTenderDraftInput extends IntersectionType(TextsInput, TenderVersionInput) implements ChangeFacts {}

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
  @Max(100)
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

@InputType({ description: 'A tender to approve, as it was read.' })
export class ApproveTenderInput extends TenderVersionInput {}

@InputType({ description: 'An approved tender to publish.' })
export class PublishTenderInput extends TenderVersionInput implements PublishFacts {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "A later deadline, where the draft's has become too near.",
  })
  closesAt: Instant | null;
}

@InputType({ description: 'What may still change after publication; what is left out stays.' })
export class AmendTenderInput
  extends IntersectionType(
    PartialType(OmitType(TextsInput, ['title', 'emergencyJustification'] as const)),
    TenderVersionInput,
  )
  implements AmendFacts
{
  @Field(() => String, { description: 'Why.' })
  @Length(1, 10_000)
  reason: string;
}

@InputType({ description: 'A tender to give up.' })
export class CancelTenderInput extends TenderInput {
  @Field(() => String, { description: 'Why; published.' })
  @Length(1, 10_000)
  reason: string;
}

@InputType({ description: 'A tender that was never published, to put away.' })
export class DiscardTenderInput extends TenderInput {}
