import { Field } from '@nestjs/graphql';
import { extendReadable, manyBy } from '#platform';
import { LotType, TenderType } from '#tendering';
import { AwardType, ComplaintType } from './award.types.ts';
import { BidType } from './bid.types.ts';
import { DeclarationType, MeetingType } from './meeting.types.ts';

/** What evaluation adds to the types of tendering, which know nothing of it. */
Field(() => [BidType], { description: 'Opened bids that the caller may see, in the order of the sealed chain.' })(
  LotType.prototype,
  'bids',
);
Field(() => [MeetingType], { description: 'Meetings of the commission that the caller may see.' })(
  LotType.prototype,
  'meetings',
);
Field(() => [AwardType], { description: 'Awards in the order of their proposal, revoked ones too.' })(
  LotType.prototype,
  'awards',
);
extendReadable('Lot', {
  bids: manyBy('Bid', 'lot_id', 'place'),
  meetings: manyBy('Meeting', 'lot_id', 'number'),
  awards: manyBy('Award', 'lot_id', 'proposed_at'),
});

Field(() => [DeclarationType], { description: 'Declarations of interest that the caller may see.' })(
  TenderType.prototype,
  'declarations',
);
Field(() => [ComplaintType], { description: 'Complaints that the caller may see.' })(
  TenderType.prototype,
  'complaints',
);
extendReadable('Tender', {
  declarations: manyBy('Declaration', 'tender_id', 'signed_at'),
  complaints: manyBy('Complaint', 'tender_id', 'filed_at'),
});
