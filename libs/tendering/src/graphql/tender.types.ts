import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BudgetLineType } from '#budget';
import { OrganisationType } from '#identity';
import { connection, DateTimeScalar, LanguageCode, LocalDateScalar, MoneyType, payload } from '#platform';
import { CommissionMemberType, CriterionType } from './commission.types.ts';
import { AmendmentType, EnquiryType } from './enquiry.types.ts';
import { LotType } from './lot.types.ts';
import { OwnBidType } from './own-bid.types.ts';
import { TenderStateEnum } from './tender.enums.ts';

@ObjectType('Tender', {
  description: 'A competition for social services. Seen by everybody once published, before by its buyer alone.',
})
export class TenderType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The number that people quote, e.g. T-2026-000123.' })
  reference: string;

  @Field(() => OrganisationType, { description: 'The buyer.' })
  authority: OrganisationType;

  @Field(() => String, { description: 'Title, in the language that `language` says.' })
  title: string;

  @Field(() => LanguageCode, { description: "Language of the buyer's texts." })
  language: string;

  @Field(() => TenderStateEnum, {
    description: 'How far it has come. Bids are late from `closesAt` on, whatever this says.',
  })
  state: string;

  @Field(() => [String], { description: 'What the caller may do with it in its present state.' })
  availableActions: string[];

  @Field(() => BudgetLineType, { description: 'The budget line that pays.' })
  budgetLine: BudgetLineType;

  @Field(() => String, { description: 'ISO 4217 code of all amounts.' })
  currency: string;

  @Field(() => MoneyType, { nullable: true, description: 'Sum of the maximum values of its lots; null without lots.' })
  maximumValue: MoneyType | null;

  @Field(() => String, { nullable: true, description: 'Hash of the rule pack that was pinned at publication (BR-84).' })
  packHash: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be provided, for whom and where.' })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'The state standard of the service.' })
  standardReference: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the draft contract.' })
  draftContract: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the services.' })
  contractFrom: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the services.' })
  contractTo: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The first moment at which a bid is too late (BR-40).' })
  closesAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the bids were opened.' })
  openedAt: string | null;

  @Field(() => Boolean, { description: 'Whether a first person has proposed the opening; a second one opens (BR-42).' })
  openingProposed: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its last lot ended.' })
  concludedAt: string | null;

  @Field(() => Int, { description: 'How many amendments were published.' })
  amendment: number;

  @Field(() => Int, {
    description: 'Grows with each change of the tender; verbs that decide on what was read ask for it (BR-13).',
  })
  version: number;

  @Field(() => String, { nullable: true, description: "Ground of the cancellation, of the pack's list." })
  cancellationCode: string | null;

  @Field(() => String, { nullable: true, description: 'Why the buyer gave it up.' })
  cancellationReason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The emergency that stands in for a line of the needs plan (BR-5).',
  })
  emergencyJustification: string | null;

  @Field(() => [LotType], { description: 'Lots by number.' })
  lots: LotType[];

  @Field(() => [CriterionType], { description: 'Criteria of evaluation; their points sum to 100.' })
  criteria: CriterionType[];

  @Field(() => [CommissionMemberType], { description: 'The commission; seen by the buyer and its own members.' })
  commission: CommissionMemberType[];

  @Field(() => [EnquiryType], { description: 'Questions and answers, without the askers (BR-36).' })
  enquiries: EnquiryType[];

  @Field(() => [AmendmentType], { description: 'Amendments by number.' })
  amendments: AmendmentType[];

  @Field(() => [OwnBidType], { description: "Bids of the caller's own organisation; nobody else sees them." })
  ownBids: OwnBidType[];
}

export const TenderConnection = connection('Tender', () => TenderType);
export const TenderPayload = payload('tender', () => TenderType);
