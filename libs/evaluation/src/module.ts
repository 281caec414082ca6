import { Module } from '@nestjs/common';
import { AwardVerbs, ComplaintVerbs } from './graphql/award.resolver.ts';
import { CommissionVerbs } from './graphql/commission.resolver.ts';
import { EvaluationQueries } from './graphql/evaluation.queries.ts';
import './graphql/lot.fields.ts';
import { AdmitBid } from './usecases/admit-bid.ts';
import { CastVote } from './usecases/cast-vote.ts';
import { CloseMeeting } from './usecases/close-meeting.ts';
import { DecideAward } from './usecases/decide-award.ts';
import { DecideComplaint } from './usecases/decide-complaint.ts';
import { DeclareInterest } from './usecases/declare-interest.ts';
import { FileComplaint } from './usecases/file-complaint.ts';
import { FinaliseAward } from './usecases/finalise-award.ts';
import { HoldMeeting } from './usecases/hold-meeting.ts';
import { ProposeAward } from './usecases/propose-award.ts';
import { RejectBid } from './usecases/reject-bid.ts';
import { RevokeAward } from './usecases/revoke-award.ts';
import { ScoreBid } from './usecases/score-bid.ts';
import { SignProtocol } from './usecases/sign-protocol.ts';
import { WithdrawComplaint } from './usecases/withdraw-complaint.ts';

const useCases = [
  DeclareInterest,
  AdmitBid,
  RejectBid,
  ScoreBid,
  HoldMeeting,
  CloseMeeting,
  CastVote,
  ProposeAward,
  SignProtocol,
  DecideAward,
  RevokeAward,
  FinaliseAward,
  FileComplaint,
  DecideComplaint,
  WithdrawComplaint,
];

@Module({ providers: [...useCases, CommissionVerbs, AwardVerbs, ComplaintVerbs, EvaluationQueries], exports: useCases })
export class EvaluationModule {}
