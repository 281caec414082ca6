import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '#identity';
import { DateTimeScalar, LanguageCode, payload, RatioType } from '#platform';
import { BidType } from './bid.types.ts';
import { AwardStateEnum, ComplaintStateEnum } from './enums.ts';
import { FileType } from '#files';
import { MeetingType } from './meeting.types.ts';

@ObjectType('CriterionPoints', { description: 'Exact points of a bid by one criterion.' })
export class CriterionPointsType {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterion: string;

  @Field(() => RatioType, { description: 'Mean of the members, or the price formula.' })
  points: RatioType;
}

@ObjectType('RankedBid', { description: 'A place in the ranking. Totals are exact; two decimals are for display.' })
export class RankedBidType {
  @Field(() => String, { description: 'The bid.' })
  bidId: string;

  @Field(() => Int, { nullable: true, description: '1 is the best; null below the minimum quality (BR-57).' })
  rank: number | null;

  @Field(() => [CriterionPointsType], { description: 'Points by criterion.' })
  points: CriterionPointsType[];

  @Field(() => RatioType, { description: 'Sum of the quality points.' })
  quality: RatioType;

  @Field(() => RatioType, { description: 'Points for the price.' })
  price: RatioType;

  @Field(() => RatioType, { description: 'Total.' })
  total: RatioType;
}

@ObjectType('ProtocolSignature', { description: "A member's signature under the protocol's facts and file (BR-58)." })
export class ProtocolSignatureType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The member, by his seat.' })
  memberId: string;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  signedAt: string;

  @Field(() => String, { description: 'SHA-256 of the facts.' })
  recordSha256: string;

  @Field(() => String, { description: 'SHA-256 of the file.' })
  fileSha256: string;
}

@ObjectType('Award', { description: 'The award of a lot. Public once the head has decided (BR-58, BR-61).' })
export class AwardType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Reference for people.' })
  reference: string;

  @Field(() => String, { description: 'The lot.' })
  lotId: string;

  @Field(() => BidType, { nullable: true, description: 'The winning bid, for those who may see it.' })
  bid: BidType | null;

  @Field(() => OrganisationType, { description: 'The winner.' })
  organisation: OrganisationType;

  @Field(() => AwardStateEnum, { description: 'Where the award stands.' })
  state: string;

  @Field(() => RatioType, { description: 'Total of the winning bid.' })
  totalScore: RatioType;

  @Field(() => [RankedBidType], { description: 'All admitted bids in order; those below the minimum stand last.' })
  ranking: RankedBidType[];

  @Field(() => String, { nullable: true, description: 'How a single admitted bid was negotiated (BR-59).' })
  negotiation: string | null;

  @Field(() => MeetingType, {
    nullable: true,
    description: 'The evaluation that ranks the bids, with its score bundle.',
  })
  evaluation: MeetingType | null;

  @Field(() => MeetingType, { nullable: true, description: 'The meeting that voted.' })
  meeting: MeetingType | null;

  @Field(() => String, { description: 'The record of the protocol.' })
  recordId: string;

  @Field(() => [ProtocolSignatureType], { description: 'Signatures under the protocol.' })
  signatures: ProtocolSignatureType[];

  @Field(() => DateTimeScalar, { description: 'When the commission proposed it.' })
  proposedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last member present signed.' })
  protocolSignedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the head decided, and the result was published.' })
  decidedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The first moment after the standstill (BR-62).' })
  standstillEndsAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first moment too late for signing the contract (BR-63).',
  })
  signBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it became final.' })
  finalAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Reason code and explanation of the revocation.' })
  revokedReason: string | null;

  @Field(() => Boolean, { description: 'Whether a complaint holds it (BR-62).' })
  held: boolean;
}

@ObjectType('Complaint', {
  description:
    'A complaint against an award or against the terms of a tender; seen by who filed it, the buyer, the commission and oversight.',
})
export class ComplaintType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Reference for people.' })
  reference: string;

  @Field(() => String, { description: 'The tender.' })
  tenderId: string;

  @Field(() => String, { nullable: true, description: 'The award; null when the terms are complained about.' })
  awardId: string | null;

  @Field(() => OrganisationType, { description: 'Who complains.' })
  organisation: OrganisationType;

  @Field(() => String, { description: 'What about.' })
  text: string;

  @Field(() => LanguageCode, { description: 'Language of the text.' })
  language: string;

  @Field(() => [FileType], { description: 'Files that came with it.' })
  attachments: FileType[];

  @Field(() => ComplaintStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => DateTimeScalar, { description: 'When it was filed.' })
  filedAt: string;

  @Field(() => DateTimeScalar, { description: 'The first moment at which its decision is late.' })
  decideBy: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided or withdrawn.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'The decision with its reasons.' })
  decisionText: string | null;
}

export const AwardPayload = payload('award', () => AwardType);
export const ComplaintPayload = payload('complaint', () => ComplaintType);
