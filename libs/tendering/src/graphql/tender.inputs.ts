import { Field, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import type { Instant, Language, LocalDate } from '#kernel';
import { DateTimeScalar, LanguageCode, LocalDateScalar } from '#platform';
import type { AmendTenderInput as AmendFacts } from '../usecases/amend-tender.ts';
import type { ChangeTenderDraftInput as ChangeFacts } from '../usecases/change-tender-draft.ts';
import type { DraftTenderInput as DraftFacts, TenderTexts } from '../usecases/draft-tender.ts';
import type { PublishTenderInput as PublishFacts } from '../usecases/publish-tender.ts';

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
  @Field(() => String, {
    description: "Ground, of the list cancellation.reasons in the tender's rule pack; published.",
  })
  @MaxLength(100)
  reasonCode: string;

  @Field(() => String, { description: 'Why; published.' })
  @Length(1, 10_000)
  reason: string;
}

@InputType({ description: 'A tender that was never published, to put away.' })
export class DiscardTenderInput extends TenderInput {}
