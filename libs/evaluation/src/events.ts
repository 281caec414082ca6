import type { Instant } from '#kernel';
import { event } from '#platform';
import type { RejectionReason } from './domain/admission.ts';
import type { RevocationReason } from './domain/award.ts';

/** What was decided and when about a tender; its subject is the tender. */
const ofTender = { chain: 'tender', pages: ['tenders'] };

/** Who scored and voted how, lot by lot: shown when the result of the lot is published, so that one lot does not reveal another. */
const ofLot = { chain: 'lot', visible: 'scores.published', unheard: true };

export const interestDeclared = event<{ memberId: string }>('interest.declared', { ...ofTender, unheard: true });
export const memberRecused = event<{ memberId: string }>('member.recused', ofTender);

export const bidAdmitted = event<{ bidId: string }>('bid.admitted', ofLot);
export const bidRejected = event<{ bidId: string; reason: RejectionReason }>('bid.rejected', ofLot);
export const bidScored = event<{
  bidId: string;
  criterionId: string;
  memberId: string;
  points: number;
  commentSha256: string;
}>('bid.scored', ofLot);
export const voteCast = event<{ meetingId: string; memberId: string; choice: string }>('vote.cast', ofLot);
/** The lot's scores and votes may now be read by everybody. */
export const scoresPublished = event<{ tenderId: string }>('scores.published', { chain: 'lot', unheard: true });

export const meetingHeld = event<{
  meetingId: string;
  lotId: string;
  kind: string;
  present: number;
  reason: string | null;
}>('meeting.held', { ...ofTender, unheard: true });
export const meetingClosed = event<{
  meetingId: string;
  lotId: string;
  bundleSha256: string | null;
  failure: string | null;
}>('meeting.closed', { ...ofTender, unheard: true });

export const awardProposed = event<{ awardId: string; lotId: string }>('award.proposed', ofTender);
export const protocolSigned = event<{ awardId: string; memberId: string; complete: boolean }>(
  'protocol.signed',
  ofTender,
);
export const awardDecided = event<{
  awardId: string;
  lotId: string;
  bidId: string;
  organisationId: string;
  standstillEndsAt: Instant;
}>('award.decided', ofTender);
export const awardFinal = event<{ awardId: string; lotId: string; organisationId: string; signBy: Instant }>(
  'award.final',
  ofTender,
);
export const awardRevoked = event<{ awardId: string; lotId: string; organisationId: string; reason: RevocationReason }>(
  'award.revoked',
  ofTender,
);

export const complaintFiled = event<{ complaintId: string; awardId: string | null }>('complaint.filed', ofTender);
export const complaintDecided = event<{ complaintId: string; awardId: string | null; upheld: boolean }>(
  'complaint.decided',
  ofTender,
);
export const complaintWithdrawn = event<{ complaintId: string; awardId: string | null }>(
  'complaint.withdrawn',
  ofTender,
);
