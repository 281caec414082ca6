import type { Instant } from '#kernel';
import { event } from '#platform';

const PUBLISHED = 'tender.published';
const pages = ['tenders'];

/** Before publication the journal keeps everything, and shows it from publication on. */
export const tenderDrafted = event<{ reference: string }>('tender.drafted', {
  chain: 'tender',
  visible: PUBLISHED,
  unheard: true,
});
export const tenderDraftChanged = event<{ part: 'texts' | 'lots' | 'criteria'; version: number }>(
  'tender.draftChanged',
  {
    chain: 'tender',
    visible: PUBLISHED,
    unheard: true,
  },
);
export const commissionAppointed = event<{ actNumber: string; actDate: string; members: number }>(
  'tender.commissionAppointed',
  {
    chain: 'tender',
    visible: PUBLISHED,
    unheard: true,
  },
);
export const tenderApproved = event<{ maximumValue: string; budgetLineId: string }>('tender.approved', {
  chain: 'tender',
  visible: PUBLISHED,
  unheard: true,
});
export const tenderDiscarded = event<object>('tender.discarded', { chain: 'tender', visible: 'never', unheard: true });
export const tenderPublished = event<{ closesAt: Instant; packHash: string }>(PUBLISHED, { chain: 'tender', pages });
export const tenderAmended = event<{ number: number; closesAt: Instant }>('tender.amended', { chain: 'tender', pages });

/** The line names the asker's organisation, so its text is never shown; the question itself is public. */
export const enquiryAsked = event<{ enquiryId: string }>('tender.enquiryAsked', {
  chain: 'tender',
  visible: 'never',
  pages,
});
export const enquiryAnswered = event<{ enquiryId: string; answerSha256: string }>('tender.enquiryAnswered', {
  chain: 'tender',
  pages,
});
/** Nobody but the organisation itself learns of its interest, not even that there is a line. */
export const interestRegistered = event<object>('tender.interestRegistered', {
  chain: 'interest',
  visible: 'never',
  sealed: true,
  unheard: true,
});

export const tenderClosed = event<{ closesAt: Instant }>('tender.closed', { chain: 'tender', pages });
export const openingProposed = event<object>('bids.openingProposed', { chain: 'tender', unheard: true });
export const bidsOpened = event<{
  chainHead: string;
  bids: readonly { bidId: string; reference: string; lotId: string; contentSha256: string }[];
}>('bids.opened', { chain: 'tender', pages });
export const tenderCancelled = event<{ reasonCode: string; reasonSha256: string }>('tender.cancelled', {
  chain: 'tender',
  pages,
});
export const tenderConcluded = event<object>('tender.concluded', { chain: 'tender', pages });
export const lotUnsuccessful = event<{ lotId: string }>('tender.lotUnsuccessful', { chain: 'tender', pages });
export const alternateCalledIn = event<{ memberId: string; forMemberId: string; actNumber: string; actDate: string }>(
  'tender.alternateCalledIn',
  { chain: 'tender', unheard: true },
);

/** On the sealed chain of the tender: until the bids are opened not even the number of lines is told. No page changes before. */
const sealed = { chain: 'bids', visible: 'bids.opened', sealed: true, unheard: true };
export const bidReceived = event<{ bidId: string; lotId: string; contentSha256: string }>('bid.received', sealed);
export const bidReplaced = event<{ bidId: string; lotId: string; contentSha256: string }>('bid.replaced', sealed);
export const bidWithdrawn = event<{ bidId: string; lotId: string }>('bid.withdrawn', sealed);
