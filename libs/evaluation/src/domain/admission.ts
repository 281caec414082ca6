import { type Instant, refuseIfAny, type RulePack } from '#kernel';
import { problem } from './problems.ts';

/** Every ground for rejecting a bid that the product knows; which of them a tender allows, its rule pack says (BR-56). */
export const rejectionReasonCodes = [
  'LATE',
  'NOT_IN_REGISTER',
  'SUSPENDED_IN_REGISTER',
  'SERVICE_NOT_IN_ENTRY',
  'FORM_OR_SIGNATURE',
  'DOCUMENTS_MISSING',
  'PRICE_ABOVE_MAXIMUM',
  'AGAINST_STATE_STANDARD',
  'FALSE_DATA',
  'LIQUIDATION_BANKRUPTCY_SANCTIONS',
  'ARREARS',
  'CORRUPTION_GROUND',
  'RELATED_BIDDERS',
] as const;

export type RejectionReason = (typeof rejectionReasonCodes)[number];

export type AdmissionDecision = 'admitted' | 'rejected';

export interface AdmissionFacts {
  readonly bidId: string;
  readonly decision: AdmissionDecision;
  readonly reasonCode: RejectionReason | null;
  readonly reasonText: string | null;
}

export interface AdmissionWish {
  readonly decision: AdmissionDecision;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** Pass or fail, once, before any scoring of the lot is closed; a rejection names its ground and explains it. */
export function decideAdmission(
  wish: AdmissionWish,
  context: { lotState: string; decided: boolean; decidedBy: string },
  pack: RulePack,
  now: Instant,
) {
  const allowed = pack.list('admission.rejectionReasons');
  const reason = rejectionReasonCodes.find((code) => code === wish.reasonCode && allowed.includes(code)) ?? null;
  const rejected = wish.decision === 'rejected';
  refuseIfAny([
    problem(context.lotState !== 'active', 'LOT_NOT_UNDER_EVALUATION'),
    problem(context.decided, 'ADMISSION_DECIDED'),
    problem(rejected && reason === null, 'REJECTION_REASON_UNKNOWN', ['reasonCode']),
    problem(rejected && !wish.reasonText, 'REJECTION_EXPLANATION_MISSING', ['reasonText']),
  ]);
  return {
    decision: wish.decision,
    reasonCode: rejected ? reason : null,
    reasonText: rejected ? wish.reasonText : null,
    decidedBy: context.decidedBy,
    decidedAt: now,
  };
}
