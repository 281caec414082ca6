import {
  actAccepted,
  actOverdue,
  actReturned,
  actSubmitted,
  contractActive,
  contractCancelled,
  contractCompleted,
  contractPrepared,
  contractResumed,
  contractSignatureGiven,
  contractSigned,
  contractSuspended,
  contractTerminated,
  deliveryReported,
  paymentExecuted,
  paymentOrdered,
  paymentRejected,
} from '#contracts';
import {
  awardDecided,
  awardFinal,
  awardProposed,
  awardRevoked,
  complaintDecided,
  complaintFiled,
  complaintWithdrawn,
  memberRecused,
  protocolSigned,
} from '#evaluation';
import { fileInfected } from '#files';
import { monitoringReportPublished } from '#monitoring';
import type { EventType } from '#platform';
import {
  registerApplicationFiled,
  registerApplicationRefused,
  registerEntryChanged,
  registerEntryExcluded,
  registerEntryIncluded,
  registerEntryReinstated,
  registerEntrySuspended,
} from '#register';
import {
  bidsOpened,
  enquiryAnswered,
  enquiryAsked,
  lotUnsuccessful,
  tenderAmended,
  tenderCancelled,
  tenderClosed,
  tenderConcluded,
  tenderPublished,
} from '#tendering';
import type { Audience } from '../db/audiences.ts';

export interface NoticeRule {
  readonly event: EventType<object>;
  /** The text is `notice.<kind>` of the locale files. */
  readonly kind: string;
  readonly to: readonly Audience[];
  /** What the notice is about, and the field of the event with its id where that is not the subject. */
  readonly about: string;
  readonly by: string | null;
}

const rule = (
  event: EventType<object>,
  kind: string,
  to: readonly Audience[],
  about: string,
  by: string | null = null,
): NoticeRule => ({
  event,
  kind,
  to,
  about,
  by,
});
const parties = ['providerOfContract', 'authorityOfContract'] as const;

/** Which events an organisation is told of inside the product. */
export const noticeRules: readonly NoticeRule[] = [
  rule(fileInfected, 'FILE_INFECTED', ['organisation'], 'file'),

  rule(registerApplicationFiled, 'REGISTER_APPLICATION_FILED', ['authority'], 'register_application'),
  rule(registerApplicationRefused, 'REGISTER_APPLICATION_REFUSED', ['organisation'], 'register_application'),
  rule(registerEntryIncluded, 'REGISTER_ENTRY_INCLUDED', ['organisation'], 'register_entry'),
  rule(registerEntryChanged, 'REGISTER_ENTRY_CHANGED', ['organisation'], 'register_entry'),
  rule(registerEntrySuspended, 'REGISTER_ENTRY_SUSPENDED', ['organisation'], 'register_entry'),
  rule(registerEntryReinstated, 'REGISTER_ENTRY_REINSTATED', ['organisation'], 'register_entry'),
  rule(registerEntryExcluded, 'REGISTER_ENTRY_EXCLUDED', ['organisation'], 'register_entry'),

  rule(tenderPublished, 'TENDER_PUBLISHED', ['matchingProviders'], 'tender'),
  rule(tenderAmended, 'TENDER_AMENDED', ['interested'], 'tender'),
  rule(enquiryAsked, 'ENQUIRY_ASKED', ['authorityOfTender'], 'tender'),
  rule(enquiryAnswered, 'ENQUIRY_ANSWERED', ['interested', 'asker'], 'tender'),
  rule(tenderClosed, 'TENDER_CLOSED', ['authorityOfTender'], 'tender'),
  rule(bidsOpened, 'BIDS_OPENED', ['bidders'], 'tender'),
  rule(tenderCancelled, 'TENDER_CANCELLED', ['interested', 'bidders'], 'tender'),
  rule(lotUnsuccessful, 'LOT_UNSUCCESSFUL', ['authorityOfTender', 'biddersOfLot'], 'tender'),
  rule(tenderConcluded, 'TENDER_CONCLUDED', ['authorityOfTender'], 'tender'),

  rule(memberRecused, 'MEMBER_RECUSED', ['authorityOfTender'], 'tender'),
  rule(awardProposed, 'AWARD_PROPOSED', ['authorityOfTender'], 'award', 'awardId'),
  rule(protocolSigned, 'PROTOCOL_SIGNED', ['authorityOfTender'], 'award', 'awardId'),
  rule(awardDecided, 'AWARD_DECIDED', ['biddersOfLot'], 'award', 'awardId'),
  rule(awardFinal, 'AWARD_FINAL', ['organisation', 'authorityOfTender'], 'award', 'awardId'),
  rule(awardRevoked, 'AWARD_REVOKED', ['biddersOfLot', 'authorityOfTender'], 'award', 'awardId'),
  rule(complaintFiled, 'COMPLAINT_FILED', ['authorityOfTender', 'reviewers'], 'tender'),
  rule(complaintDecided, 'COMPLAINT_DECIDED', ['complainant', 'authorityOfTender'], 'tender'),
  rule(complaintWithdrawn, 'COMPLAINT_WITHDRAWN', ['authorityOfTender', 'reviewers'], 'tender'),

  rule(contractPrepared, 'CONTRACT_PREPARED', parties, 'contract'),
  rule(contractSignatureGiven, 'CONTRACT_SIGNATURE_GIVEN', parties, 'contract'),
  rule(contractSigned, 'CONTRACT_SIGNED', parties, 'contract'),
  rule(contractActive, 'CONTRACT_ACTIVE', ['providerOfContract'], 'contract'),
  rule(contractSuspended, 'CONTRACT_SUSPENDED', parties, 'contract'),
  rule(contractResumed, 'CONTRACT_RESUMED', parties, 'contract'),
  rule(contractCompleted, 'CONTRACT_COMPLETED', parties, 'contract'),
  rule(contractTerminated, 'CONTRACT_TERMINATED', parties, 'contract'),
  rule(contractCancelled, 'CONTRACT_CANCELLED', parties, 'contract'),
  rule(deliveryReported, 'DELIVERY_REPORTED', ['authorityOfContract'], 'contract'),
  rule(actSubmitted, 'ACT_SUBMITTED', ['authorityOfContract'], 'act', 'actId'),
  rule(actAccepted, 'ACT_ACCEPTED', ['providerOfContract'], 'act', 'actId'),
  rule(actReturned, 'ACT_RETURNED', ['providerOfContract'], 'act', 'actId'),
  rule(actOverdue, 'ACT_OVERDUE', parties, 'act', 'actId'),
  rule(paymentOrdered, 'PAYMENT_ORDERED', ['providerOfContract'], 'payment', 'paymentId'),
  rule(paymentExecuted, 'PAYMENT_EXECUTED', ['providerOfContract'], 'payment', 'paymentId'),
  rule(paymentRejected, 'PAYMENT_REJECTED', parties, 'payment', 'paymentId'),
  rule(monitoringReportPublished, 'MONITORING_REPORT_PUBLISHED', ['reportedProvider'], 'monitoring_report'),
];
