import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { type DeclarationStatus, declarationStatuses } from '../domain/declaration.ts';
import { type MeetingKind, meetingKinds } from '../domain/meeting.ts';
import { type VoteChoice, voteChoices } from '../domain/vote.ts';
import type { AdmitBidInput as AdmitBidFacts } from '../usecases/admit-bid.ts';
import type { CastVoteInput as CastVoteFacts } from '../usecases/cast-vote.ts';
import type { CloseMeetingInput as CloseMeetingFacts } from '../usecases/close-meeting.ts';
import type { DeclareInterestInput as DeclareInterestFacts } from '../usecases/declare-interest.ts';
import type { HoldMeetingInput as HoldMeetingFacts } from '../usecases/hold-meeting.ts';
import type { RejectBidInput as RejectBidFacts } from '../usecases/reject-bid.ts';
import type { ScoreBidInput as ScoreBidFacts } from '../usecases/score-bid.ts';
import { DeclarationStatusEnum, MeetingKindEnum, RejectionReasonEnum, VoteChoiceEnum } from './enums.ts';

@InputType({ description: 'A declaration of interest.' })
export class DeclareInterestInput implements DeclareInterestFacts {
  @Field(() => String, { description: 'The tender.' })
  @IsUUID()
  tenderId: string;

  @Field(() => DeclarationStatusEnum, { description: 'Free of interest, or recused.' })
  @IsIn(declarationStatuses)
  status: DeclarationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The lot that a conflict is about; counts where the pack has conflict.recusalScope LOT.',
  })
  @IsOptional()
  @IsUUID()
  lotId: string | null = null;

  @Field(() => String, { nullable: true, description: 'What the conflict is.' })
  @IsOptional()
  @MaxLength(2000)
  reason: string | null = null;
}

@InputType({ description: 'A bid to admit.' })
export class AdmitBidInput implements AdmitBidFacts {
  @Field(() => String, { description: 'The bid.' })
  @IsUUID()
  bidId: string;
}

@InputType({ description: 'A bid to reject.' })
export class RejectBidInput implements RejectBidFacts {
  @Field(() => String, { description: 'The bid.' })
  @IsUUID()
  bidId: string;

  @Field(() => RejectionReasonEnum, { description: 'The ground.' })
  @MaxLength(40)
  reasonCode: string;

  @Field(() => String, { description: 'The ground explained, in the language of the tender.' })
  @MaxLength(4000)
  reasonText: string;
}

@InputType({ description: 'A score.' })
export class ScoreBidInput implements ScoreBidFacts {
  @Field(() => String, { description: 'The bid.' })
  @IsUUID()
  bidId: string;

  @Field(() => String, { description: 'A quality criterion of the tender.' })
  @IsUUID()
  criterionId: string;

  @Field(() => Int, { description: "Whole number from 0 to the criterion's maximum." })
  @IsInt()
  points: number;

  @Field(() => String, { description: 'Why, in the language of the tender.' })
  @MaxLength(4000)
  comment: string;
}

@InputType({ description: 'A meeting to open.' })
export class HoldMeetingInput implements HoldMeetingFacts {
  @Field(() => String, { description: 'The lot.' })
  @IsUUID()
  lotId: string;

  @Field(() => MeetingKindEnum, { description: 'What it decides.' })
  @IsIn(meetingKinds)
  kind: MeetingKind;

  @Field(() => [String], { description: 'Members present, by their seats.' })
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(50)
  present: string[];

  @Field(() => String, { nullable: true, description: 'Why an evaluated lot is evaluated again.' })
  @IsOptional()
  @MaxLength(2000)
  reason: string | null = null;
}

@InputType({ description: 'A meeting to close.' })
export class CloseMeetingInput implements CloseMeetingFacts {
  @Field(() => String, { description: 'The meeting.' })
  @IsUUID()
  meetingId: string;
}

@InputType({ description: 'A vote.' })
export class CastVoteInput implements CastVoteFacts {
  @Field(() => String, { description: 'The meeting.' })
  @IsUUID()
  meetingId: string;

  @Field(() => VoteChoiceEnum, { description: 'The vote.' })
  @IsIn(voteChoices)
  choice: VoteChoice;
}
