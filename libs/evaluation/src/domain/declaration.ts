import { type Instant, refuseIfAny } from '#kernel';
import { problem } from './problems.ts';

export const declarationStatuses = ['none', 'conflict'] as const;

export type DeclarationStatus = (typeof declarationStatuses)[number];

/** A member's word, for the whole tender, on being free of interest in its bidders. */
export interface DeclarationFacts {
  readonly memberId: string;
  readonly status: DeclarationStatus;
}

export interface DeclarationWish {
  readonly status: DeclarationStatus;
  readonly reason: string | null;
}

export interface DeclarationContext {
  readonly tenderState: string;
  /** The member's earlier declaration for this tender. */
  readonly earlier: DeclarationFacts | null;
  readonly bidders: readonly string[];
  /** Organisations for which the member acts. */
  readonly ownOrganisations: readonly string[];
}

/**
 * Declared once the bidders are known (BR-50). Who learns of a conflict later may still recuse herself; a recusal stays (BR-51).
 * Nobody who acts for a bidder may declare to be free of interest (BR-86).
 */
export function declare(wish: DeclarationWish, context: DeclarationContext, now: Instant) {
  const { earlier } = context;
  const actsForBidder = context.ownOrganisations.some((organisation) => context.bidders.includes(organisation));
  refuseIfAny([
    problem(context.tenderState !== 'opened', 'BIDDERS_NOT_KNOWN'),
    problem(earlier !== null && (earlier.status === 'conflict' || wish.status === 'none'), 'DECLARATION_MADE'),
    problem(wish.status === 'conflict' && !wish.reason, 'CONFLICT_REASON_MISSING', ['reason']),
    problem(wish.status === 'none' && actsForBidder, 'MEMBER_BELONGS_TO_BIDDER', ['status']),
  ]);
  return { status: wish.status, reason: wish.status === 'conflict' ? wish.reason : null, signedAt: now };
}
