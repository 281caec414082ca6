import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { DecimalScalar, LanguageCode } from '#platform';
import type { CostArticle, Statement } from '../domain/offer.ts';
import type { OfferInput } from '../usecases/offer-input.ts';
import type { SaveBidDraftInput as SaveFacts } from '../usecases/save-bid-draft.ts';
import type { SubmitBidInput as SubmitFacts } from '../usecases/submit-bid.ts';
import { CostArticleEnum, StatementEnum } from './tender.enums.ts';
import { TenderInput } from './tender.inputs.ts';

const LONG_TEXT = 100_000;

@InputType({ description: 'The price of one item of the lot.' })
export class BidItemInput {
  @Field(() => String, { description: 'The item of the lot.' })
  @IsUUID()
  lotItemId: string;

  @Field(() => DecimalScalar, { description: 'The volume announced, at most three decimals.' })
  quantity: string;

  @Field(() => DecimalScalar, { description: "Price of one unit in the tender's currency, value added tax included." })
  unitPrice: string;
}

@InputType({ description: 'A cost article of one unit of an item; together they make the unit price (BR-46).' })
export class BidCostInput {
  @Field(() => String, { description: 'The item of the lot.' })
  @IsUUID()
  lotItemId: string;

  @Field(() => CostArticleEnum, { description: 'Article.' })
  article: CostArticle;

  @Field(() => String, { description: 'What it is.' })
  @MaxLength(500)
  label: string;

  @Field(() => DecimalScalar, { description: "Part of the unit price in the tender's currency." })
  amount: string;
}

@InputType({ description: 'What a bid says. A draft may be incomplete.' })
export class BidContentInput implements OfferInput {
  @Field(() => LanguageCode, { defaultValue: LanguageCode.uk, description: 'Language of the texts.' })
  language: Language;

  @Field(() => String, { description: 'Content and method of the service.' })
  @MaxLength(LONG_TEXT)
  method: string;

  @Field(() => String, { description: 'Staff and their qualification.' })
  @MaxLength(LONG_TEXT)
  staff: string;

  @Field(() => String, { description: 'Experience with the target group.' })
  @MaxLength(LONG_TEXT)
  experience: string;

  @Field(() => [BidItemInput], { description: 'A price for each item of the lot.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BidItemInput)
  items: BidItemInput[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Total: sum of quantity times unit price, each line rounded half up (BR-45).',
  })
  total: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Share of value added tax within the prices, e.g. 0.20.' })
  vatRate: string | null;

  @Field(() => [BidCostInput], { description: 'Cost breakdown of the unit prices.' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BidCostInput)
  costs: BidCostInput[];

  @Field(() => [StatementEnum], { description: 'Statements given; all are needed to submit.' })
  statements: Statement[];
}

@InputType({ isAbstract: true })
class BidPlaceInput {
  @Field(() => String, { description: 'The lot.' })
  @IsUUID()
  lotId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The own bid to go on with or to replace; left out for a first one.',
  })
  @IsOptional()
  @IsUUID()
  bidId: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of that bid as it was read.' })
  @IsOptional()
  @IsInt()
  version: number | null;
}

@InputType({ description: 'A bid to keep unfinished.' })
export class SaveBidDraftInput extends BidPlaceInput implements SaveFacts {
  @Field(() => BidContentInput, { description: 'What it says so far.' })
  @ValidateNested()
  @Type(() => BidContentInput)
  content: BidContentInput;
}

@InputType({ description: 'A bid to submit, or one that replaces a submitted bid.' })
export class SubmitBidInput extends BidPlaceInput implements SubmitFacts {
  @Field(() => BidContentInput, {
    nullable: true,
    description: 'What it says; left out, the draft is submitted as saved.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => BidContentInput)
  content: BidContentInput | null;

  @Field(() => String, { description: "The signatory's own password, entered again (BR-43)." })
  @MaxLength(1024)
  password: string;
}

@InputType({ description: 'An own bid to take back.' })
export class WithdrawBidInput {
  @Field(() => String, { description: 'The bid.' })
  @IsUUID()
  bidId: string;

  @Field(() => Int, { description: 'Version of the bid as it was read.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'A tender whose bids are to be opened.' })
export class OpenBidsInput extends TenderInput {}
