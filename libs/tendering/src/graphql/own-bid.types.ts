import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connection, DateTimeScalar, DecimalScalar, LanguageCode, payload } from '#platform';
import { LotType } from './lot.types.ts';
import { CostArticleEnum, OwnBidStateEnum, StatementEnum } from './tender.enums.ts';

@ObjectType('OwnBid', {
  description: "A bid as its bidder's own people see it, before and after opening; nobody else sees it (BR-42).",
})
export class OwnBidType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The tender.' })
  tenderId: string;

  @Field(() => LotType, { description: 'The lot.' })
  lot: LotType;

  @Field(() => OwnBidStateEnum, { description: 'Draft, submitted or withdrawn.' })
  state: string;

  @Field(() => Int, { description: 'Grows with each saving, submission and replacement.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Receipt: SHA-256 of the exact text that was sealed.' })
  contentSha256: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Receipt: when it was received, by the database's clock.",
  })
  receivedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Receipt: head of the tender's sealed chain with this bid in it; the chain is published at opening.",
  })
  receiptHead: string | null;
}

@ObjectType('BidContentItem', { description: 'The price of one item of the lot.' })
export class BidContentItemType {
  @Field(() => String, { description: 'The item of the lot.' })
  lotItemId: string;

  @Field(() => DecimalScalar, { description: 'Volume in the unit of the item.' })
  quantity: string;

  @Field(() => DecimalScalar, { description: "Price of one unit in the tender's currency, value added tax included." })
  unitPrice: string;
}

@ObjectType('BidContentCost', { description: 'A cost article of one unit of an item (BR-46).' })
export class BidContentCostType {
  @Field(() => String, { description: 'The item of the lot.' })
  lotItemId: string;

  @Field(() => CostArticleEnum, { description: 'Article.' })
  article: string;

  @Field(() => String, { description: 'What it is.' })
  label: string;

  @Field(() => DecimalScalar, { description: "Part of the unit price in the tender's currency." })
  amount: string;
}

@ObjectType('BidContent', { description: 'What a bid says.' })
export class BidContentType {
  @Field(() => LanguageCode, { description: 'Language of its texts.' })
  language: string;

  @Field(() => String, { description: 'Content and method of the service.' })
  method: string;

  @Field(() => String, { description: 'Staff and their qualification.' })
  staff: string;

  @Field(() => String, { description: 'Experience with the target group.' })
  experience: string;

  @Field(() => [BidContentItemType], { description: 'Prices by item.' })
  items: BidContentItemType[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Total in the tender's currency; null in a draft without one.",
  })
  total: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Share of value added tax within the prices; null where none is charged.',
  })
  vatRate: string | null;

  @Field(() => [BidContentCostType], { description: 'Cost breakdown of the unit prices.' })
  costs: BidContentCostType[];

  @Field(() => [StatementEnum], { description: 'Statements given.' })
  statements: string[];
}

export const OwnBidConnection = connection('OwnBid', () => OwnBidType);
export const OwnBidPayload = payload('ownBid', () => OwnBidType);
