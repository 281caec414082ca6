import { InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import type { Instant, Language, LocalDate } from '#kernel';
import { Code, Day, Id, LanguageCode, Moment, Text, Whole } from '#platform';
import type { AmendTenderInput as AmendFacts } from '../usecases/amend-tender.ts';
import type { ChangeTenderDraftInput as ChangeFacts } from '../usecases/change-tender-draft.ts';
import type { DraftTenderInput as DraftFacts, TenderTexts } from '../usecases/draft-tender.ts';
import type { PublishTenderInput as PublishFacts } from '../usecases/publish-tender.ts';

const LONG_TEXT = 100_000;

@InputType({ isAbstract: true })
export class TenderInput {
  @Id('The tender.')
  tenderId: string;
}

@InputType({ isAbstract: true })
export class TenderVersionInput extends TenderInput {
  @Whole('Version of the tender as it was read; a later one is refused (BR-13).')
  version: number;
}

@InputType({ isAbstract: true })
class TextsInput implements TenderTexts {
  @Text('Title.', { least: 1, most: 500 })
  title: string;

  @Text('What is to be provided, for whom and where.', { most: LONG_TEXT, nullable: true })
  description: string | null;

  @Text('The state standard of the service.', { most: 2000, nullable: true })
  standardReference: string | null;

  @Text('Text of the draft contract.', { most: LONG_TEXT, nullable: true })
  draftContract: string | null;

  @Day('First day of the services.', { nullable: true })
  contractFrom: LocalDate | null;

  @Day('Last day of the services.', { nullable: true })
  contractTo: LocalDate | null;

  @Moment('The first moment at which a bid is too late.', { nullable: true })
  closesAt: Instant | null;

  @Text('The emergency that stands in for the needs plan (BR-5).', { most: 10_000, nullable: true })
  emergencyJustification: string | null;
}

@InputType({ description: 'A new tender.' })
export class DraftTenderInput extends TextsInput implements DraftFacts {
  @Code(() => LanguageCode, 'Language of the texts.', { default: LanguageCode.uk })
  language: Language;

  @Id('The budget line that pays; it gives the currency.')
  budgetLineId: string;
}

@InputType({ description: 'All texts and dates of a draft, anew.' })
export class ChangeTenderDraftInput extends IntersectionType(TextsInput, TenderVersionInput) implements ChangeFacts {}

@InputType({ description: 'A tender to approve, as it was read.' })
export class ApproveTenderInput extends TenderVersionInput {}

@InputType({ description: 'An approved tender to publish.' })
export class PublishTenderInput extends TenderVersionInput implements PublishFacts {
  @Moment("A later deadline, where the draft's has become too near.", { nullable: true })
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
  @Text('Why.', { least: 1, most: 10_000 })
  reason: string;
}

@InputType({ description: 'A tender to give up.' })
export class CancelTenderInput extends TenderInput {
  @Text('Why; published.', { least: 1, most: 10_000 })
  reason: string;
}

@InputType({ description: 'A tender that was never published, to put away.' })
export class DiscardTenderInput extends TenderInput {}
