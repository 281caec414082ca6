import { instant } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import {
  type AwardFacts,
  candidate,
  decide,
  finalise,
  nextInRank,
  type ProposalContext,
  requireNegotiation,
  revoke,
  signProtocol,
} from './award.ts';
import { RANKING_FORMULA, type ScoreBundle } from './bundle.ts';
import { rankBids } from './ranking.ts';

const packWith = (singleBidPolicy: string) =>
  packOf({
    'award.standstill.days': ['5', 'WORKING_DAYS'],
    'contract.sign.maxDays': ['15', 'WORKING_DAYS'],
    'evaluation.singleBidPolicy': [singleBidPolicy, 'TEXT'],
    'commission.protocolSignedByAllPresent': ['true', 'FLAG'],
  });
const pack = packWith('ALLOW');

/** Friday morning; five working days end with the next Friday. */
const friday = instant('2026-04-24T09:00:00Z');
const standstillEnd = instant('2026-05-01T21:00:00Z');

const bundle: ScoreBundle = {
  formula: RANKING_FORMULA,
  tieRule: ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'],
  minimumQualityShare: '3/5',
  criteria: [
    { code: 'Q1', kind: 'quality', maxPoints: 70 },
    { code: 'P1', kind: 'price', maxPoints: 30 },
  ],
  members: ['m'],
  bids: [
    { bid: 'a', price: '100', place: 1 },
    { bid: 'b', price: '100', place: 2 },
    { bid: 'c', price: '90', place: 3 },
  ],
  scores: [
    ['a', 60],
    ['b', 50],
    ['c', 10],
  ].map(([bid, points]) => ({
    bid: String(bid),
    criterion: 'Q1',
    member: 'm',
    points: Number(points),
    comment: 'why',
  })),
};
const award = (more: Partial<AwardFacts> = {}): AwardFacts => ({
  id: 'award',
  state: 'proposed',
  protocolSignedAt: null,
  standstillEndsAt: null,
  signBy: null,
  ...more,
});
const decided = award({
  state: 'decided',
  protocolSignedAt: friday,
  standstillEndsAt: standstillEnd,
  signBy: instant('2026-05-15T21:00:00Z'),
});

describe('a proposal', () => {
  const context: ProposalContext = {
    lotState: 'evaluated',
    awarded: false,
    commission: { members: [], declarations: [] },
    bundle,
    ranking: rankBids(bundle),
    revokedBids: [],
  };

  it('names the first in rank', () => expect(candidate(context).bid).toBe('a'));
  it('names the next in rank after a revocation', () =>
    expect(candidate({ ...context, revokedBids: ['a'] }).bid).toBe('b'));
  it('never names a bid below the minimum', () => {
    expect(nextInRank(context.ranking, ['a', 'b'])).toBeUndefined();
    expect(told(() => candidate({ ...context, revokedBids: ['a', 'b'] }))).toEqual(['NO_BID_TO_AWARD']);
  });
  it('is refused while another award stands, or before the evaluation', () =>
    expect(told(() => candidate({ ...context, awarded: true, lotState: 'active' }))).toEqual([
      'LOT_NOT_EVALUATED',
      'AWARD_ALREADY_PROPOSED',
    ]));
  it('is refused when a member whose scores count has recused herself since', () => {
    const commission = { members: [], declarations: [{ memberId: 'm', status: 'conflict' as const, lotId: null }] };
    expect(told(() => candidate({ ...context, commission }))).toEqual(['SCORES_OF_RECUSED_MEMBER']);
    const two = { ...bundle, members: ['m', 'n'] };
    expect(told(() => candidate({ ...context, commission, bundle: two }))).toEqual(['SCORES_OF_RECUSED_MEMBER']);
  });
  it('of a single bid needs a record of the negotiation where the policy says so', () => {
    const single = { ...context, bundle: { ...bundle, bids: bundle.bids.slice(0, 1) } };
    expect(told(() => requireNegotiation(single, null, packWith('NEGOTIATE')))).toEqual([
      'NEGOTIATION_MISSING negotiation',
    ]);
    expect(told(() => requireNegotiation(single, 'The price was explained', packWith('NEGOTIATE')))).toEqual([]);
    expect(told(() => requireNegotiation(single, null, pack))).toEqual([]);
    expect(told(() => requireNegotiation(context, null, packWith('NEGOTIATE')))).toEqual([]);
  });
});

describe('a protocol', () => {
  const context = { present: ['x', 'y'], signed: [] as string[], officers: ['x'], rendered: true };

  it('is complete with the last signature of those present', () => {
    expect(signProtocol(award(), 'x', context, pack, friday)).toEqual({ protocolSignedAt: null });
    expect(signProtocol(award(), 'y', { ...context, signed: ['x'] }, pack, friday)).toEqual({
      protocolSignedAt: friday,
    });
  });
  it('is complete with chair and secretary where the pack asks for no more', () => {
    const byOfficers = packOf({ 'commission.protocolSignedByAllPresent': ['false', 'FLAG'] });
    expect(signProtocol(award(), 'x', context, byOfficers, friday)).toEqual({ protocolSignedAt: friday });
    expect(signProtocol(award(), 'y', context, byOfficers, friday)).toEqual({ protocolSignedAt: null });
  });
  it('is signed once by each, by nobody else, and only when it can be read', () => {
    expect(told(() => signProtocol(award(), 'x', { ...context, signed: ['x'] }, pack, friday))).toEqual([
      'PROTOCOL_ALREADY_SIGNED',
    ]);
    expect(told(() => signProtocol(award(), 'z', { ...context, rendered: false }, pack, friday))).toEqual([
      'MEMBER_NOT_PRESENT',
      'PROTOCOL_NOT_READY',
    ]);
  });
  it('is not signed after the decision', () =>
    expect(told(() => signProtocol(decided, 'x', context, pack, friday))).toEqual([
      'WRONG_STATE subject=award state=decided action=decide',
    ]));
});

describe('a decision', () => {
  const context = { decidedBy: 'head', commission: { members: [], declarations: [] } };

  it('starts the standstill and the term of signing in full local days', () =>
    expect(decide(award({ protocolSignedAt: friday }), context, pack, friday)).toMatchObject({
      state: 'decided',
      publishedAt: friday,
      standstillEndsAt: standstillEnd,
      signBy: instant('2026-05-15T21:00:00Z'),
    }));
  it('waits for the signed protocol', () =>
    expect(told(() => decide(award(), context, pack, friday))).toEqual(['PROTOCOL_UNSIGNED']));
  it('is not taken by a member of the commission, alternates included', () => {
    const member = {
      id: 'm',
      personId: 'head',
      role: 'member' as const,
      alternate: true,
      calledInAt: null,
      calledInFor: null,
      activeTo: null,
    };
    const commission = { members: [member], declarations: [] };
    const another = { decidedBy: 'deputy', commission };
    expect(told(() => decide(award({ protocolSignedAt: friday }), another, pack, friday))).toEqual([]);
    expect(told(() => decide(award({ protocolSignedAt: friday }), { ...context, commission }, pack, friday))).toEqual([
      'DECIDER_SITS_IN_COMMISSION',
    ]);
  });
});

describe('the standstill', () => {
  const free = { holding: 0, decided: 0 };
  const last = instant('2026-05-01T20:59:59.999Z');

  it('ends with its last local day, not a millisecond earlier', () => {
    expect(told(() => finalise(decided, free, pack, last))).toEqual([
      'STANDSTILL_RUNNING until=2026-05-01T21:00:00.000Z',
    ]);
    expect(finalise(decided, free, pack, standstillEnd)).toEqual({ state: 'final', signBy: decided.signBy });
  });
  it('does not end before it has begun', () =>
    expect(told(() => finalise(award({ state: 'decided' }), free, pack, standstillEnd))).toEqual([
      'STANDSTILL_RUNNING until=',
    ]));
  it('does not end an award that a complaint holds', () =>
    expect(told(() => finalise(decided, { holding: 1, decided: 0 }, pack, standstillEnd))).toEqual([
      'COMPLAINT_HOLDS_AWARD',
    ]));
  it('gives the days under a complaint back to the signing term', () => {
    const later = instant('2026-05-14T21:00:00Z');
    expect(finalise(decided, { holding: 0, decided: 1 }, pack, later).signBy).toBe(
      pack.after(later, 'contract.sign.maxDays'),
    );
    const signBy = instant('2026-07-31T21:00:00Z');
    expect(finalise({ ...decided, signBy }, { holding: 0, decided: 1 }, pack, later).signBy).toBe(signBy);
    expect(finalise({ ...decided, signBy: null }, { holding: 0, decided: 1 }, pack, later).signBy).toBe(
      pack.after(later, 'contract.sign.maxDays'),
    );
  });
});

describe('a revocation', () => {
  const because = { reason: 'WINNER_DECLINED' as const, explanation: 'By letter' };

  it('is possible in every state of the award until the contract is signed', () => {
    for (const state of ['proposed', 'decided', 'final'] as const)
      expect(revoke(award({ state }), because, 'awarded', friday).state).toBe('revoked');
    expect(told(() => revoke(award({ state: 'final' }), because, 'contracted', friday))).toEqual(['AWARD_CONTRACTED']);
    expect(told(() => revoke(award({ state: 'revoked' }), because, 'evaluated', friday))).toEqual([
      'WRONG_STATE subject=award state=revoked action=revoke',
    ]);
  });
  it('for a late signature waits for the end of the term', () => {
    const late = { reason: 'NOT_SIGNED_IN_TIME' as const, explanation: 'No signature' };
    const final = { ...decided, state: 'final' as const };
    expect(told(() => revoke(final, late, 'awarded', instant('2026-05-15T20:59:59.999Z')))).toEqual([
      'SIGNING_TERM_RUNNING reason until=2026-05-15T21:00:00.000Z',
    ]);
    const end = instant('2026-05-15T21:00:00Z');
    expect(revoke(final, late, 'awarded', end)).toEqual({
      state: 'revoked',
      revokedReason: 'NOT_SIGNED_IN_TIME: No signature',
      revokedAt: end,
    });
    expect(told(() => revoke(decided, late, 'awarded', end))).toEqual([
      'SIGNING_TERM_RUNNING reason until=2026-05-15T21:00:00.000Z',
    ]);
    expect(told(() => revoke({ ...final, signBy: null }, late, 'awarded', end))).toEqual([
      'SIGNING_TERM_RUNNING reason until=',
    ]);
  });
  it('is explained', () =>
    expect(told(() => revoke(award(), { ...because, explanation: '' }, 'evaluated', friday))).toEqual([
      'REVOCATION_REASON_MISSING explanation',
    ]));
});
