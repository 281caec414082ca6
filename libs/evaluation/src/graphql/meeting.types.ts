import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, payload } from '#platform';
import { DeclarationStatusEnum, LotFailureEnum, MeetingKindEnum, MeetingStateEnum, VoteChoiceEnum } from './enums.ts';

@ObjectType('Declaration', { description: "A member's declaration of interest for a tender (BR-50, BR-51)." })
export class DeclarationType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The tender.' })
  tenderId: string;

  @Field(() => String, { description: 'The member, by his seat.' })
  memberId: string;

  @Field(() => DeclarationStatusEnum, { description: 'Free of interest, or recused.' })
  status: string;

  @Field(() => String, {
    nullable: true,
    description: 'The only lot that a conflict covers; none for the whole tender.',
  })
  lotId: string | null;

  @Field(() => String, { nullable: true, description: 'What the conflict is.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  signedAt: string;
}

@ObjectType('Vote', { description: 'An open vote on awarding the lot to a bid (BR-53).' })
export class VoteType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => String, { description: 'The member, by his seat.' })
  memberId: string;

  @Field(() => String, { description: 'The bid voted on.' })
  bidId: string;

  @Field(() => VoteChoiceEnum, { description: 'The vote.' })
  choice: string;

  @Field(() => DateTimeScalar, { description: 'When it was cast.' })
  castAt: string;
}

@ObjectType('Meeting', { description: 'A meeting of the commission on one lot (BR-52).' })
export class MeetingType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'The lot.' })
  lotId: string;

  @Field(() => Int, { description: 'Number among the meetings on the lot.' })
  number: number;

  @Field(() => MeetingKindEnum, { description: 'What it decides.' })
  kind: string;

  @Field(() => MeetingStateEnum, { description: 'Whether it goes on.' })
  state: string;

  @Field(() => String, { nullable: true, description: 'Why an evaluated lot was evaluated again.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  heldAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  closedAt: string | null;

  @Field(() => [String], { description: 'Members present, by their seats.' })
  present: string[];

  @Field(() => LotFailureEnum, { nullable: true, description: 'Why the evaluation ended the lot, if it did.' })
  failure: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The score bundle of a closed evaluation as canonical JSON: from it anybody can compute the ranking. For the commission, and for everybody once the result is public.',
  })
  bundle: string | null;

  @Field(() => [VoteType], { description: 'Votes.' })
  votes: VoteType[];
}

export const DeclarationPayload = payload('declaration', () => DeclarationType);
export const MeetingPayload = payload('meeting', () => MeetingType);
export const VotePayload = payload('vote', () => VoteType);
