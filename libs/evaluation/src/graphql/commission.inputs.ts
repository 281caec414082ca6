import { Code, Id, Input, Text, Texts, Whole } from '#platform';
import { type DeclarationStatus } from '../domain/declaration.ts';
import { type MeetingKind } from '../domain/meeting.ts';
import { type VoteChoice } from '../domain/vote.ts';
import type { AdmitBidInput as AdmitBidFacts } from '../usecases/admit-bid.ts';
import type { CastVoteInput as CastVoteFacts } from '../usecases/cast-vote.ts';
import type { CloseMeetingInput as CloseMeetingFacts } from '../usecases/close-meeting.ts';
import type { DeclareInterestInput as DeclareInterestFacts } from '../usecases/declare-interest.ts';
import type { HoldMeetingInput as HoldMeetingFacts } from '../usecases/hold-meeting.ts';
import type { RejectBidInput as RejectBidFacts } from '../usecases/reject-bid.ts';
import type { ScoreBidInput as ScoreBidFacts } from '../usecases/score-bid.ts';
import { DeclarationStatusEnum, MeetingKindEnum, RejectionReasonEnum, VoteChoiceEnum } from './enums.ts';

@Input('A declaration of interest.')
export class DeclareInterestInput implements DeclareInterestFacts {
  @Id('The tender.')
  tenderId: string;

  @Code(() => DeclarationStatusEnum, 'Free of interest, or recused.')
  status: DeclarationStatus;

  @Id('The lot that a conflict is about; counts where the pack has conflict.recusalScope LOT.', { nullable: true })
  lotId: string | null;

  @Text('What the conflict is.', { most: 2000, printed: true, nullable: true })
  reason: string | null;
}

@Input('A bid to admit.')
export class AdmitBidInput implements AdmitBidFacts {
  @Id('The bid.')
  bidId: string;
}

@Input('A bid to reject.')
export class RejectBidInput implements RejectBidFacts {
  @Id('The bid.')
  bidId: string;

  @Code(() => RejectionReasonEnum, 'The ground.')
  reasonCode: string;

  @Text('The ground explained, in the language of the tender.', { most: 4000, printed: true })
  reasonText: string;
}

@Input('A score.')
export class ScoreBidInput implements ScoreBidFacts {
  @Id('The bid.')
  bidId: string;

  @Id('A quality criterion of the tender.')
  criterionId: string;

  @Whole("Whole number from 0 to the criterion's maximum.")
  points: number;

  @Text('Why, in the language of the tender.', { most: 4000, printed: true })
  comment: string;
}

@Input('A meeting to open.')
export class HoldMeetingInput implements HoldMeetingFacts {
  @Id('The lot.')
  lotId: string;

  @Code(() => MeetingKindEnum, 'What it decides.')
  kind: MeetingKind;

  @Texts('Members present, by their seats.', { most: 50, each: { id: true } })
  present: string[];

  @Text('Why an evaluated lot is evaluated again.', { most: 2000, printed: true, nullable: true })
  reason: string | null;
}

@Input('A meeting to close.')
export class CloseMeetingInput implements CloseMeetingFacts {
  @Id('The meeting.')
  meetingId: string;
}

@Input('A vote.')
export class CastVoteInput implements CastVoteFacts {
  @Id('The meeting.')
  meetingId: string;

  @Code(() => VoteChoiceEnum, 'The vote.')
  choice: VoteChoice;
}
