import { Code, Codes, Decimal, Id, Input, Language, LanguageCode, Nested, Text, Whole } from '#platform';
import { MOST_COSTS, MOST_ITEMS } from '../domain/limits.ts';
import type { CostArticle, Statement } from '../domain/offer.ts';
import type { OfferInput } from '../usecases/offer-input.ts';
import type { SaveBidDraftInput as SaveFacts } from '../usecases/save-bid-draft.ts';
import type { SubmitBidInput as SubmitFacts } from '../usecases/submit-bid.ts';
import { CostArticleEnum, StatementEnum } from './tender.enums.ts';
import { TenderInput } from './tender.inputs.ts';

const LONG_TEXT = 100_000;
/** A statement given twice counts once. */
const MOST_STATEMENTS = 50;

@Input('The price of one item of the lot.')
export class BidItemInput {
  @Id('The item of the lot.')
  lotItemId: string;

  @Decimal('The volume announced, at most three decimals.')
  quantity: string;

  @Decimal("Price of one unit in the tender's currency, value added tax included.")
  unitPrice: string;
}

@Input('A cost article of one unit of an item; together they make the unit price (BR-46).')
export class BidCostInput {
  @Id('The item of the lot.')
  lotItemId: string;

  @Code(() => CostArticleEnum, 'Article.')
  article: CostArticle;

  @Text('What it is.', { most: 500, printed: true })
  label: string;

  @Decimal("Part of the unit price in the tender's currency.")
  amount: string;
}

@Input('What a bid says. A draft may be incomplete.')
export class BidContentInput implements OfferInput {
  @Language('Language of the texts.', { default: LanguageCode.uk })
  language: Language;

  @Text('Content and method of the service.', { most: LONG_TEXT, printed: true })
  method: string;

  @Text('Staff and their qualification.', { most: LONG_TEXT, printed: true })
  staff: string;

  @Text('Experience with the target group.', { most: LONG_TEXT, printed: true })
  experience: string;

  @Nested(() => [BidItemInput], 'A price for each item of the lot.', { most: MOST_ITEMS })
  items: BidItemInput[];

  @Decimal('Total: sum of quantity times unit price, each line rounded half up (BR-45).', { nullable: true })
  total: string | null;

  @Decimal('Share of value added tax within the prices, e.g. 0.20.', { nullable: true })
  vatRate: string | null;

  @Nested(() => [BidCostInput], 'Cost breakdown of the unit prices.', { most: MOST_COSTS })
  costs: BidCostInput[];

  @Codes(() => StatementEnum, 'Statements given; all are needed to submit.', { most: MOST_STATEMENTS })
  statements: Statement[];
}

class BidPlaceInput {
  @Id('The lot.')
  lotId: string;

  @Id('The caller’s bid to continue or replace; left out for a first one.', { nullable: true })
  bidId: string | null;

  @Whole('Version of that bid as it was read.', { nullable: true })
  version: number | null;
}

@Input('A bid to keep unfinished.')
export class SaveBidDraftInput extends BidPlaceInput implements SaveFacts {
  @Nested(() => BidContentInput, 'What it says so far.')
  content: BidContentInput;
}

@Input('A bid to submit, or one that replaces a submitted bid.')
export class SubmitBidInput extends BidPlaceInput implements SubmitFacts {
  @Nested(() => BidContentInput, 'What it says; left out, the draft is submitted as saved.', { nullable: true })
  content: BidContentInput | null;

  @Text("The signatory's own password, entered again (BR-43).", { most: 1024, exact: true })
  password: string;
}

@Input("The caller's bid to withdraw.")
export class WithdrawBidInput {
  @Id('The bid.')
  bidId: string;

  @Whole('Version of the bid as it was read.')
  version: number;
}

@Input('A tender whose bids are to be opened.')
export class OpenBidsInput extends TenderInput {}
