import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { DateTimeScalar, DecimalScalar, MoneyType, payload } from '#platform';
import { BidContentType, LotItemType } from '#tendering';
import { AdmissionDecisionEnum, RejectionReasonEnum } from './enums.ts';

@ObjectType('BidItem', { description: 'One line of a bid: amount = quantity x unit price, half up to the minor unit.' })
export class BidItemType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => LotItemType, { description: 'The item of the lot that it answers.' })
  lotItem: LotItemType;

  @Field(() => DecimalScalar, { description: 'Quantity in the unit of the lot item.' })
  quantity: string;

  @Field(() => MoneyType, { description: 'Price of one unit, VAT included.' })
  unitPrice: MoneyType;

  @Field(() => MoneyType, { description: 'Amount of the line.' })
  amount: MoneyType;
}

@ObjectType('Score', {
  description: "A member's points for a bid by one criterion. Nobody sees another's before his own are all in (BR-54).",
})
export class ScoreType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The bid.' })
  bidId: string;

  @Field(() => String, { description: 'The criterion.' })
  criterionId: string;

  @Field(() => String, { description: 'The member, by his seat.' })
  memberId: string;

  @Field(() => Int, { description: "Whole number from 0 to the criterion's maximum." })
  points: number;

  @Field(() => String, { description: 'Why, in the language of the tender.' })
  comment: string;

  @Field(() => DateTimeScalar, { description: 'When it was given or last corrected.' })
  givenAt: string;
}

@ObjectType('Admission', { description: 'Whether a bid is admitted to scoring (BR-56).' })
export class AdmissionType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The bid.' })
  bidId: string;

  @Field(() => AdmissionDecisionEnum, { description: 'Pass or fail.' })
  decision: string;

  @Field(() => RejectionReasonEnum, { nullable: true, description: 'The ground of a rejection.' })
  reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The ground explained.' })
  reasonText: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt: string;
}

@ObjectType('Bid', {
  description:
    'An opened bid. Its bidder sees it always, a member of the commission after declaring to be free of interest, everybody the amounts once the lot is decided.',
})
export class BidType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Reference for people.' })
  reference: string;

  @Field(() => String, { description: 'The lot.' })
  lotId: string;

  @Field(() => OrganisationType, { description: 'The bidder.' })
  organisation: OrganisationType;

  @Field(() => Int, { description: 'Place among the bids of the lot in the sealed chain; 1 is the earliest.' })
  place: number;

  @Field(() => DateTimeScalar, { description: 'When the bid was received.' })
  receivedAt: string;

  @Field(() => String, { description: 'SHA-256 of the content, as on the receipt.' })
  contentSha256: string;

  @Field(() => MoneyType, { description: 'Sum of the lines.' })
  total: MoneyType;

  @Field(() => BidContentType, {
    nullable: true,
    description: 'What the bid says; for its bidder, the commission, and buyer and oversight after the decision.',
  })
  content: BidContentType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The exact text that was sealed and gives the hash on the receipt; for the same readers.',
  })
  contentText: string | null;

  @Field(() => [BidItemType], { description: 'Lines.' })
  items: BidItemType[];

  @Field(() => AdmissionType, { nullable: true, description: 'Whether it is admitted, once decided.' })
  admission: AdmissionType | null;

  @Field(() => [ScoreType], { description: 'Scores that the caller may see.' })
  scores: ScoreType[];
}

@ObjectType('Bidder', {
  description: 'Who bid for which lot: known from the opening on, so that members can declare their interests.',
})
export class BidderType {
  @Field(() => String, { description: 'Identifier, that of the bid.' })
  id: string;

  @Field(() => String, { description: 'The lot.' })
  lotId: string;

  @Field(() => OrganisationType, { description: 'The bidder.' })
  organisation: OrganisationType;
}

export const AdmissionPayload = payload('admission', () => AdmissionType);
export const ScorePayload = payload('score', () => ScoreType);
