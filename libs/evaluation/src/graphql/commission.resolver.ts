import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { AdmitBid } from '../usecases/admit-bid.ts';
import { CastVote } from '../usecases/cast-vote.ts';
import { CloseMeeting } from '../usecases/close-meeting.ts';
import { DeclareInterest } from '../usecases/declare-interest.ts';
import { HoldMeeting } from '../usecases/hold-meeting.ts';
import { RejectBid } from '../usecases/reject-bid.ts';
import { ScoreBid } from '../usecases/score-bid.ts';
import { AdmissionPayload, ScorePayload } from './bid.type.ts';
import {
  AdmitBidInput,
  CastVoteInput,
  CloseMeetingInput,
  DeclareInterestInput,
  HoldMeetingInput,
  RejectBidInput,
  ScoreBidInput,
} from './commission.inputs.ts';
import { DeclarationPayload, MeetingPayload, VotePayload } from './meeting.type.ts';

@Resolver()
export class CommissionVerbs {
  constructor(
    private readonly declare: DeclareInterest,
    private readonly admit: AdmitBid,
    private readonly reject: RejectBid,
    private readonly score: ScoreBid,
    private readonly hold: HoldMeeting,
    private readonly close: CloseMeeting,
    private readonly vote: CastVote,
  ) {}

  @Verb(
    'interest.declare',
    DeclarationPayload,
    DeclareInterestInput,
    'Declares an interest in the bidders, or that there is none (BR-50, BR-51).',
  )
  declareInterest({ actor, input }: Call<DeclareInterestInput>) {
    return this.declare.execute(actor, input);
  }

  @Verb('bid.admit', AdmissionPayload, AdmitBidInput, 'Admits a bid to scoring (BR-56).')
  admitBid({ actor, input }: Call<AdmitBidInput>) {
    return this.admit.execute(actor, input);
  }

  @Verb('bid.admit', AdmissionPayload, RejectBidInput, 'Rejects a bid on a ground of the closed list (BR-56).')
  rejectBid({ actor, input }: Call<RejectBidInput>) {
    return this.reject.execute(actor, input);
  }

  @Verb(
    'bid.score',
    ScorePayload,
    ScoreBidInput,
    'Scores an admitted bid by one criterion, or corrects the score (BR-50, BR-54 to BR-56).',
  )
  scoreBid({ actor, input }: Call<ScoreBidInput>) {
    return this.score.execute(actor, input);
  }

  @Verb(
    'meeting.hold',
    MeetingPayload,
    HoldMeetingInput,
    'Opens a meeting of the commission with those present (BR-52).',
  )
  holdMeeting({ actor, input }: Call<HoldMeetingInput>) {
    return this.hold.execute(actor, input);
  }

  @Verb('meeting.close', MeetingPayload, CloseMeetingInput, 'Closes a meeting; an evaluation locks its scores (BR-54).')
  closeMeeting({ actor, input }: Call<CloseMeetingInput>) {
    return this.close.execute(actor, input);
  }

  @Verb(
    'vote.cast',
    VotePayload,
    CastVoteInput,
    'Votes on awarding the lot to the bid whose turn it is (BR-52, BR-53).',
  )
  castVote({ actor, input }: Call<CastVoteInput>) {
    return this.vote.execute(actor, input);
  }
}
