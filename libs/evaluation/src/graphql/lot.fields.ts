import { Adds, ascending, Many, Paged } from '#platform';
import { LotType, MOST_MEMBERS, TenderType } from '#tendering';
import { AwardConnection, type AwardType, ComplaintConnection, type ComplaintType } from './award.type.ts';
import { BidConnection, type BidType } from './bid.type.ts';
import { DeclarationType, MeetingConnection, type MeetingType } from './meeting.type.ts';

/** What evaluation adds to a lot, which knows nothing of it. */
@Adds(LotType)
export class LotInEvaluation {
  @Paged(() => BidConnection, 'Opened bids that the caller may see, in the order of the sealed chain.', {
    by: 'lot_id',
    order: ascending({ place: 'integer' }),
  })
  bids: Paged<BidType>;
  @Paged(() => MeetingConnection, 'Meetings of the commission that the caller may see.', {
    by: 'lot_id',
    order: ascending({ number: 'integer' }),
  })
  meetings: Paged<MeetingType>;
  @Paged(() => AwardConnection, 'Awards in the order they were proposed, including revoked ones.', {
    by: 'lot_id',
    order: ascending({ proposed_at: 'timestamptz' }),
  })
  awards: Paged<AwardType>;
}

/** What evaluation adds to a tender. */
@Adds(TenderType)
export class TenderInEvaluation {
  @Many(() => DeclarationType, 'Declarations of interest that the caller may see.', {
    by: 'tender_id',
    order: 'signed_at',
    most: MOST_MEMBERS,
  })
  declarations: DeclarationType[];
  @Paged(() => ComplaintConnection, 'Complaints that the caller may see.', {
    by: 'tender_id',
    order: ascending({ filed_at: 'timestamptz' }),
  })
  complaints: Paged<ComplaintType>;
}
