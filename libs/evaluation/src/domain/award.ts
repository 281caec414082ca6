import { type Instant, machine, refuseIfAny, type RulePack, type StateOf } from '#kernel';
import type { ScoreBundle } from './bundle.ts';
import { type Commission, isRecused } from './commission.ts';
import { problem, refuse } from './problems.ts';
import type { RankedBid } from './ranking.ts';

export const awardMachine = machine('award', {
  proposed: { decide: 'decided', revoke: 'revoked' },
  decided: { finalise: 'final', revoke: 'revoked' },
  final: { revoke: 'revoked' },
  revoked: {},
});

export type AwardState = StateOf<typeof awardMachine>;

export interface AwardFacts {
  readonly id: string;
  readonly state: AwardState;
  readonly protocolSignedAt: Instant | null;
  readonly standstillEndsAt: Instant | null;
  readonly signBy: Instant | null;
}

export interface ProposalContext {
  readonly lotState: string;
  /** The lot has an award which is not revoked. */
  readonly awarded: boolean;
  readonly commission: Commission;
  readonly bundle: ScoreBundle;
  readonly ranking: readonly RankedBid[];
  /** Bids of the lot whose award has been revoked: the next in rank follows (BR-63). */
  readonly revokedBids: readonly string[];
}

/** The bid whose turn it is: the first in rank whose award was not revoked. Bids without a rank have no turn (BR-57). */
export const nextInRank = (ranking: readonly RankedBid[], revokedBids: readonly string[]): RankedBid | undefined =>
  ranking.find((line) => line.rank !== null && !revokedBids.includes(line.bid));

/** What may be voted on and proposed, before any vote is counted. */
export function candidate(context: ProposalContext): RankedBid {
  const next = nextInRank(context.ranking, context.revokedBids);
  refuseIfAny([
    problem(context.lotState !== 'evaluated', 'LOT_NOT_EVALUATED'),
    problem(context.awarded, 'AWARD_ALREADY_PROPOSED'),
    problem(
      context.bundle.members.some((member) => isRecused(context.commission, member)),
      'SCORES_OF_RECUSED_MEMBER',
    ),
  ]);
  return next ?? refuse('NO_BID_TO_AWARD');
}

/** Under the policy NEGOTIATE a single admitted bid is awarded only with a record of the negotiation (BR-59). */
export function requireNegotiation(context: ProposalContext, negotiation: string | null, pack: RulePack): void {
  const mustNegotiate = pack.text('evaluation.singleBidPolicy') === 'NEGOTIATE' && context.bundle.bids.length === 1;
  refuseIfAny([problem(mustNegotiate && !negotiation, 'NEGOTIATION_MISSING', ['negotiation'])]);
}

export interface SigningContext {
  readonly present: readonly string[];
  readonly signed: readonly string[];
  /** Those of them who sit as chair or secretary. */
  readonly officers: readonly string[];
  /** The protocol's file exists: only a document that can be read can be signed. */
  readonly rendered: boolean;
}

/** Everybody present at the award meeting signs the protocol, or chair and secretary where the pack says so; the last signature completes it (BR-58). */
export function signProtocol(
  award: AwardFacts,
  memberId: string,
  context: SigningContext,
  pack: RulePack,
  now: Instant,
) {
  const signers = pack.flag('commission.protocolSignedByAllPresent') ? context.present : context.officers;
  const signed = [...context.signed, memberId];
  awardMachine.next(award.state, 'decide');
  refuseIfAny([
    problem(!context.present.includes(memberId), 'MEMBER_NOT_PRESENT'),
    problem(context.signed.includes(memberId), 'PROTOCOL_ALREADY_SIGNED'),
    problem(!context.rendered, 'PROTOCOL_NOT_READY'),
  ]);
  return { protocolSignedAt: signers.every((member) => signed.includes(member)) ? now : null };
}

/** The head decides on a signed protocol and sits in no commission of this tender; the standstill begins at once (BR-58, BR-61, BR-86). */
export function decide(
  award: AwardFacts,
  context: { decidedBy: string; commission: Commission },
  pack: RulePack,
  now: Instant,
) {
  const state = awardMachine.next(award.state, 'decide');
  refuseIfAny([
    problem(award.protocolSignedAt === null, 'PROTOCOL_UNSIGNED'),
    problem(
      context.commission.members.some((member) => member.personId === context.decidedBy),
      'DECIDER_SITS_IN_COMMISSION',
    ),
  ]);
  return {
    state,
    decidedBy: context.decidedBy,
    decidedAt: now,
    publishedAt: now,
    standstillEndsAt: pack.after(now, 'award.standstill.days'),
    signBy: pack.after(now, 'contract.sign.maxDays'),
  };
}

export const isStandstillOver = ({ standstillEndsAt }: AwardFacts, now: Instant): boolean =>
  standstillEndsAt !== null && now >= standstillEndsAt;

/** After the standstill and without an open complaint (BR-62). Days under a complaint are given back to the signing term. */
export function finalise(
  award: AwardFacts,
  complaints: { holding: number; decided: number },
  pack: RulePack,
  now: Instant,
) {
  const state = awardMachine.next(award.state, 'finalise');
  const { standstillEndsAt, signBy } = award;
  refuseIfAny([
    problem(!isStandstillOver(award, now), 'STANDSTILL_RUNNING', [], {
      until: standstillEndsAt ?? '',
    }),
    problem(complaints.holding > 0, 'COMPLAINT_HOLDS_AWARD'),
  ]);
  const renewed = pack.after(now, 'contract.sign.maxDays');
  return { state, signBy: complaints.decided > 0 && (signBy === null || signBy < renewed) ? renewed : signBy };
}

export const revocationReasons = {
  NOT_SIGNED_IN_TIME: { uk: 'Договір не підписано в строк', en: 'The contract was not signed in time' },
  WINNER_DECLINED: { uk: 'Переможець відмовився', en: 'The winner declined' },
  GROUND_FOUND: { uk: 'Виявлено підставу для відхилення пропозиції', en: 'A ground for rejecting the bid was found' },
  COMPLAINT_UPHELD: { uk: 'Скаргу задоволено', en: 'A complaint was upheld' },
} as const;

export type RevocationReason = keyof typeof revocationReasons;

export const revocationReasonCodes = Object.keys(revocationReasons) as RevocationReason[];

/** The next bid in rank may follow a revoked award (BR-63). A signed contract is ended as a contract, not by revoking its award. */
export function revoke(
  award: AwardFacts,
  wish: { reason: RevocationReason; explanation: string },
  lotState: string,
  now: Instant,
) {
  const state = awardMachine.next(award.state, 'revoke');
  const early = award.state !== 'final' || award.signBy === null || now < award.signBy;
  refuseIfAny([
    problem(lotState === 'contracted', 'AWARD_CONTRACTED'),
    problem(wish.reason === 'NOT_SIGNED_IN_TIME' && early, 'SIGNING_TERM_RUNNING', ['reason'], {
      until: award.signBy ?? '',
    }),
    problem(!wish.explanation, 'REVOCATION_REASON_MISSING', ['explanation']),
  ]);
  return { state, revokedReason: `${wish.reason}: ${wish.explanation}`, revokedAt: now };
}

/** The reasons that a head may give; a complaint upheld is the reviewer's. */
export const revocationReasonsOfHead = ['NOT_SIGNED_IN_TIME', 'WINNER_DECLINED', 'GROUND_FOUND'] as const;

export type RevocationReasonOfHead = (typeof revocationReasonsOfHead)[number];
