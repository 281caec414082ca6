import { type Instant, refuseIfAny, type RulePack } from '#kernel';
import { problem } from './problems.ts';

export const declarationStatuses = ['none', 'conflict'] as const;

export type DeclarationStatus = (typeof declarationStatuses)[number];

/** A member's word on being free of interest in its bidders. */
export interface DeclarationFacts {
  readonly memberId: string;
  readonly status: DeclarationStatus;
  /** The only lot that a conflict is about; null for the whole tender. */
  readonly lotId: string | null;
}

export interface DeclarationWish {
  readonly status: DeclarationStatus;
  readonly reason: string | null;
  /** The lot of the conflict, where it is about one alone. */
  readonly lotId: string | null;
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
 * It covers the whole tender unless the pack lets it cover the one lot that it is about; a further conflict widens it.
 * Nobody who acts for a bidder may declare to be free of interest (BR-86).
 */
export function declare(wish: DeclarationWish, context: DeclarationContext, pack: RulePack, now: Instant) {
  const { earlier } = context;
  const actsForBidder = context.ownOrganisations.some((organisation) => context.bidders.includes(organisation));
  refuseIfAny([
    problem(context.tenderState !== 'opened', 'BIDDERS_NOT_KNOWN'),
    problem(earlier !== null && (isWhole(earlier) || wish.status === 'none'), 'DECLARATION_MADE'),
    problem(wish.status === 'conflict' && !wish.reason, 'CONFLICT_REASON_MISSING', ['reason']),
    problem(wish.status === 'none' && actsForBidder, 'MEMBER_BELONGS_TO_BIDDER', ['status']),
  ]);
  const conflict = wish.status === 'conflict';
  const further = earlier?.status === 'conflict';
  const lotId = conflict && !further && pack.text('conflict.recusalScope') === 'LOT' ? wish.lotId : null;
  return { status: wish.status, reason: conflict ? wish.reason : null, lotId, signedAt: now };
}

const isWhole = ({ status, lotId }: DeclarationFacts): boolean => status === 'conflict' && lotId === null;

/** What declarations mean for one lot: a conflict about another lot leaves its member free in this one (BR-51). */
export const declarationsFor = <D extends DeclarationFacts & { readonly reason?: string | null }>(
  lotId: string,
  declarations: readonly D[],
): D[] =>
  declarations.map((declaration) =>
    declaration.lotId === null || declaration.lotId === lotId
      ? declaration
      : { ...declaration, status: 'none', reason: null },
  );
