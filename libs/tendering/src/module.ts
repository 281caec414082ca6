import { Module } from '@nestjs/common';
import { BidQueries, BidVerbs } from './graphql/bid.resolver.ts';
import { EnquiryVerbs } from './graphql/enquiry.resolver.ts';
import { TenderQueries } from './graphql/tender.queries.ts';
import { DraftVerbs, TenderVerbs } from './graphql/tender.resolver.ts';
import { AddLot } from './usecases/add-lot.ts';
import { AmendTender } from './usecases/amend-tender.ts';
import { AnswerQuestion } from './usecases/answer-question.ts';
import { AppointCommission } from './usecases/appoint-commission.ts';
import { ApproveTender } from './usecases/approve-tender.ts';
import { AskQuestion } from './usecases/ask-question.ts';
import { CallInAlternate } from './usecases/call-in-alternate.ts';
import { CancelTender } from './usecases/cancel-tender.ts';
import { ChangeTenderDraft } from './usecases/change-tender-draft.ts';
import { CloseTender } from './usecases/close-tender.ts';
import { DiscardTender } from './usecases/discard-tender.ts';
import { DraftTender } from './usecases/draft-tender.ts';
import { OpenBids } from './usecases/open-bids.ts';
import { PublishTender } from './usecases/publish-tender.ts';
import { ReadOwnBid } from './usecases/read-own-bid.ts';
import { RegisterInterest } from './usecases/register-interest.ts';
import { RemoveLot } from './usecases/remove-lot.ts';
import { SaveBidDraft } from './usecases/save-bid-draft.ts';
import { Seals } from './usecases/seals.ts';
import { SetCriteria } from './usecases/set-criteria.ts';
import { SubmitBid } from './usecases/submit-bid.ts';
import { WithdrawBid } from './usecases/withdraw-bid.ts';

const preparing = [DraftTender, ChangeTenderDraft, AddLot, RemoveLot, SetCriteria, AppointCommission, DiscardTender];
const published = [
  ApproveTender,
  PublishTender,
  AmendTender,
  CancelTender,
  CallInAlternate,
  AskQuestion,
  AnswerQuestion,
];
const bids = [RegisterInterest, SaveBidDraft, SubmitBid, WithdrawBid, ReadOwnBid, CloseTender, OpenBids];

@Module({
  providers: [
    ...preparing,
    ...published,
    ...bids,
    Seals,
    DraftVerbs,
    TenderVerbs,
    EnquiryVerbs,
    TenderQueries,
    BidVerbs,
    BidQueries,
  ],
})
export class TenderingModule {}
