import {
  Code,
  Codes,
  connection,
  Decimal,
  Id,
  Language,
  mayAttempt,
  Moment,
  Nested,
  One,
  payload,
  Readable,
  sql,
  Text,
  Value,
  Whole,
} from '#platform';
import { MOST_COSTS, MOST_ITEMS } from '../domain/limits.ts';
import { LotType } from './lot.type.ts';
import { CostArticleEnum, OwnBidStateEnum, StatementEnum } from './tender.enums.ts';

@Readable({
  table: 'sealed_bid',
  scope: (actor, t) => sql`${mayAttempt(actor, 'bid.read')} and ${t}.organisation_id = ${actor.organisationId}::uuid`,
  says: "A bid as its bidder's own people see it, before and after opening; nobody else sees it (BR-42).",
})
export class OwnBidType {
  @Id() id: string;
  @Id('The tender.') tenderId: string;
  @One(() => LotType, 'The lot.') lot: LotType;
  @Code(() => OwnBidStateEnum, 'Draft, submitted or withdrawn.') state: string;
  @Whole('Grows with each saving, submission and replacement.') version: number;
  @Text('Receipt: SHA-256 of the exact text that was sealed.', { nullable: true }) contentSha256: string | null;
  @Moment("Receipt: when it was received, by the database's clock.", { nullable: true }) receivedAt: string | null;
  @Text("Receipt: head of the tender's sealed chain with this bid in it; the chain is published at opening.", {
    nullable: true,
  })
  receiptHead: string | null;
}

@Value('The price of one item of the lot.')
export class BidContentItemType {
  @Id('The item of the lot.') lotItemId: string;
  @Decimal('Volume in the unit of the item.') quantity: string;
  @Decimal("Price of one unit in the tender's currency, value added tax included.") unitPrice: string;
}

@Value('A cost article of one unit of an item (BR-46).')
export class BidContentCostType {
  @Id('The item of the lot.') lotItemId: string;
  @Code(() => CostArticleEnum, 'Article.') article: string;
  @Text('What it is.') label: string;
  @Decimal("Part of the unit price in the tender's currency.") amount: string;
}

@Value('What a bid says.')
export class BidContentType {
  @Language('Language of its texts.') language: string;
  @Text('Content and method of the service.') method: string;
  @Text('Staff and their qualification.') staff: string;
  @Text('Experience with the target group.') experience: string;
  @Nested(() => [BidContentItemType], 'Prices by item.', { most: MOST_ITEMS }) items: BidContentItemType[];
  @Decimal("Total in the tender's currency; null in a draft without one.", { nullable: true }) total: string | null;
  @Decimal('Share of value added tax within the prices; null where none is charged.', { nullable: true })
  vatRate: string | null;
  @Nested(() => [BidContentCostType], 'Cost breakdown of the unit prices.', { most: MOST_COSTS })
  costs: BidContentCostType[];
  @Codes(() => StatementEnum, 'Statements given.') statements: string[];
}

export const OwnBidConnection = connection('OwnBid', () => OwnBidType);
export const OwnBidPayload = payload('ownBid', () => OwnBidType);
