import type { Instant, LocalDate } from '#kernel';
import { both, Day, Id, Input, Language, LanguageCode, Moment, Text, Whole } from '#platform';
import type { Amendable, TenderTexts } from '../domain/tender-texts.ts';
import type { AmendTenderInput as AmendFacts } from '../usecases/amend-tender.ts';
import type { ChangeTenderDraftInput as ChangeFacts } from '../usecases/change-tender-draft.ts';
import type { DraftTenderInput as DraftFacts } from '../usecases/draft-tender.ts';
import type { PublishTenderInput as PublishFacts } from '../usecases/publish-tender.ts';

const LONG_TEXT = 100_000;

export class TenderInput {
  @Id('The tender.')
  tenderId: string;
}

export class TenderVersionInput extends TenderInput {
  @Whole('Version of the tender as it was read; a later one is refused (BR-13).')
  version: number;
}

class AmendableInput implements Amendable {
  @Text('What is to be provided, for whom and where.', { most: LONG_TEXT, printed: true, nullable: true })
  description: string | null;

  @Text('The state standard of the service.', { most: 2000, printed: true, nullable: true })
  standardReference: string | null;

  @Text('Text of the draft contract.', { most: LONG_TEXT, printed: true, nullable: true })
  draftContract: string | null;

  @Day('First day of the services.', { nullable: true })
  contractFrom: LocalDate | null;

  @Day('Last day of the services.', { nullable: true })
  contractTo: LocalDate | null;

  @Moment('The first moment at which a bid is too late.', { nullable: true })
  closesAt: Instant | null;
}

class TextsInput extends AmendableInput implements TenderTexts {
  @Text('Title.', { least: 1, most: 500, printed: true })
  title: string;

  @Text('The emergency that stands in for the needs plan (BR-5).', { most: 10_000, printed: true, nullable: true })
  emergencyJustification: string | null;
}

@Input('A new tender.')
export class DraftTenderInput extends TextsInput implements DraftFacts {
  @Language('Language of the texts.', { default: LanguageCode.uk })
  language: Language;

  @Id('The budget line that pays; it gives the currency.')
  budgetLineId: string;
}

@Input('All texts and dates of a draft; they replace the earlier ones.')
export class ChangeTenderDraftInput extends both(TextsInput, TenderVersionInput) implements ChangeFacts {}

@Input('A tender to approve, as it was read.')
export class ApproveTenderInput extends TenderVersionInput {}

@Input('An approved tender to publish.')
export class PublishTenderInput extends TenderVersionInput implements PublishFacts {
  @Moment("A later deadline, if the draft's is now too close.", { nullable: true })
  closesAt: Instant | null;
}

@Input('What may still change after publication; what is left out stays.')
export class AmendTenderInput extends both(AmendableInput, TenderVersionInput) implements AmendFacts {
  @Text('Why.', { least: 1, most: 10_000, printed: true })
  reason: string;
}

@Input('A tender to cancel.')
export class CancelTenderInput extends TenderInput {
  @Text("Ground, of the list cancellation.reasons in the tender's rule pack; published.", { most: 100 })
  reasonCode: string;

  @Text('Why; published.', { least: 1, most: 10_000, printed: true })
  reason: string;
}

@Input('A tender that was never published, to discard.')
export class DiscardTenderInput extends TenderInput {}
