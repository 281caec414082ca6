import { canonicalJson, type Criterion, instant, type PartyFacts, Ratio } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { RANKING_FORMULA, type ScoreBundle } from './bundle.ts';
import { type AwardProtocolFacts, type ProtocolBidFacts, shape as protocolShape } from '../documents/protocol/shape.ts';
import { awardLetters } from './letters.ts';
import { bundleOfProtocol, formulaAndTies, protocolBid, verifyProtocol } from './protocol.ts';
import { rankBids } from './ranking.ts';

const at = instant('2026-04-24T09:00:00Z');
const party = (id: string): PartyFacts => ({
  id,
  name: `Provider ${id}`,
  legalType: 'ngo',
  legalCode: '12345678',
  taxNumber: null,
  territoryCode: null,
});
const criteria: Criterion[] = [
  { id: 'q1', code: 'Q1', title: { uk: 'Зміст', en: 'Content' }, kind: 'quality', maxPoints: 70, scale: null },
  { id: 'p1', code: 'P1', title: { uk: 'Ціна', en: 'Price' }, kind: 'price', maxPoints: 30, scale: null },
];
const score = (bid: string, member: string, points: number) => ({
  bid,
  criterion: 'Q1',
  member,
  points,
  comment: `${member} on ${bid}`,
});
const bundle: ScoreBundle = {
  formula: RANKING_FORMULA,
  tieRule: ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'],
  minimumQualityShare: '3/5',
  criteria: criteria.map(({ code, kind, maxPoints }) => ({ code, kind, maxPoints })),
  members: ['m', 'n'],
  bids: [
    { bid: 'a', price: '300', place: 1 },
    { bid: 'b', price: '200', place: 2 },
  ],
  scores: [score('a', 'm', 60), score('a', 'n', 61), score('b', 'm', 44), score('b', 'n', 45)],
};
const ranking = rankBids(bundle);

function protocolOf(winner = 'a'): AwardProtocolFacts {
  const bids = ['a', 'b', 'c'].map((id, index) => {
    const rejected = id === 'c';
    const admission = { decision: rejected ? ('rejected' as const) : ('admitted' as const), decidedAt: at };
    const ground = rejected
      ? { reasonCode: 'ARREARS' as const, reasonText: 'Debt' }
      : { reasonCode: null, reasonText: null };
    const bid = {
      id,
      reference: `B-${id}`,
      place: index + 1,
      total: rejected ? 100n : id === 'a' ? 300n : 200n,
      contentSha256: 'ab'.repeat(32),
    };
    return protocolBid(
      { bid, organisation: party(id), admission: { bidId: id, ...admission, ...ground } },
      criteria,
      bundle,
      ranking,
    );
  });
  const won = bids.find((bid) => bid.id === winner)!;
  return {
    ...{
      form: 1,
      demonstration: true,
      timeZone: 'Europe/Kyiv',
      rulePack: { code: 'ua-2026', hash: 'hash' },
      legalBasis: [],
      withheldFor: { count: 1826, unit: 'CALENDAR_DAYS' },
      unread: [],
    },
    award: { id: 'award', reference: 'A-2026-000001', proposedAt: at },
    tender: {
      id: 't',
      reference: 'T-2026-000001',
      title: 'Care',
      publishedAt: at,
      closesAt: at,
      currency: 'UAH',
      openedAt: at,
    },
    authority: party('authority'),
    lot: {
      ...{
        id: 'l',
        number: 1,
        title: 'Home care',
        service: { code: '015.1', name: { uk: 'Догляд вдома', en: 'Home care' } },
      },
      ...{ setting: 'HOME', targetGroup: 'OLDER_PERSONS', maximumValue: 400n },
    },
    commission: [],
    meetings: [],
    quorum: { appointed: 5, needed: 4, present: 4 },
    ...formulaAndTies(bundle),
    criteria,
    bids,
    passedOver: [],
    votes: [],
    proposal: {
      bidId: winner,
      organisation: won.organisation,
      total: won.total,
      totalScore: won.totalScore ?? Ratio.zero,
    },
  };
}

/** The second bid of the protocol, otherwise than it was. */
const forged = (
  protocol: AwardProtocolFacts,
  change: (bid: ProtocolBidFacts) => Partial<ProtocolBidFacts>,
): AwardProtocolFacts => ({
  ...protocol,
  bids: protocol.bids.map((bid) => (bid.id === 'b' ? { ...bid, ...change(bid) } : bid)),
});

/** As a stranger reads it: published text, nothing else. */
const published = (protocol: AwardProtocolFacts): AwardProtocolFacts =>
  protocolShape(JSON.parse(canonicalJson(protocol)), '');

describe('a published protocol', () => {
  it('states the bundle from which the ranking follows', () =>
    expect(rankBids(bundleOfProtocol(published(protocolOf())))).toEqual(ranking));
  it('is confirmed by computing it again', () => expect(verifyProtocol(published(protocolOf()))).toEqual([]));

  it.each<[string, (protocol: AwardProtocolFacts) => AwardProtocolFacts, string]>([
    [
      'a total',
      (p) => ({ ...p, bids: p.bids.map((bid) => (bid.id === 'b' ? { ...bid, totalScore: Ratio.of(99) } : bid)) }),
      'bids.1.totalScore',
    ],
    [
      'a rank',
      (p) => ({ ...p, bids: p.bids.map((bid) => (bid.id === 'b' ? { ...bid, rank: 1 } : bid)) }),
      'bids.1.rank',
    ],
    [
      'criterion points',
      (p) => ({ ...p, bids: p.bids.map((bid) => ({ ...bid, criterionScores: bid.criterionScores.slice(1) })) }),
      'bids.0.criterionScores',
    ],
    [
      'points of one criterion',
      (p) =>
        forged(p, (bid) => ({ criterionScores: bid.criterionScores.map((one) => ({ ...one, score: Ratio.of(1) })) })),
      'bids.1.criterionScores',
    ],
    [
      'the number of criteria',
      (p) =>
        forged(p, (bid) => ({ criterionScores: [...bid.criterionScores, { criterionId: 'x', score: Ratio.of(1) }] })),
      'bids.1.criterionScores',
    ],
    ['the quality points', (p) => forged(p, () => ({ qualityScore: Ratio.of(70) })), 'bids.1.qualityScore'],
    ['the price points', (p) => forged(p, () => ({ priceScore: Ratio.of(1) })), 'bids.1.priceScore'],
    ['the minimum', (p) => forged(p, () => ({ aboveMinimum: false })), 'bids.1.aboveMinimum'],
    [
      'the winning points',
      (p) => ({ ...p, proposal: { ...p.proposal, totalScore: Ratio.of(100) } }),
      'proposal.totalScore',
    ],
    ['another winner', () => protocolOf('b'), 'proposal.bidId'],
    ['the sum', (p) => ({ ...p, proposal: { ...p.proposal, total: 301n } }), 'proposal.total'],
  ])('is contradicted where it changes %s', (_, forge, place) =>
    expect(verifyProtocol(forge(protocolOf()))).toContain(place),
  );

  it('is contradicted where a score is changed afterwards', () => {
    const protocol = protocolOf();
    const bids = protocol.bids.map((bid) =>
      bid.id === 'b' ? { ...bid, scores: bid.scores.map((one) => ({ ...one, points: 70 })) } : bid,
    );
    expect(verifyProtocol({ ...protocol, bids })).toEqual(
      expect.arrayContaining(['bids.1.totalScore', 'bids.1.rank', 'proposal.bidId']),
    );
  });
  it('is contradicted where nobody is left to win, or where nobody of that name has bid', () => {
    expect(verifyProtocol({ ...protocolOf(), passedOver: ['a', 'b'] })).toEqual([
      'proposal.bidId',
      'proposal.totalScore',
    ]);
    const proposal = { ...protocolOf().proposal, bidId: 'nobody' };
    expect(verifyProtocol({ ...protocolOf(), proposal })).toEqual(['proposal.bidId', 'proposal.total']);
  });
  it('does not lift a bid over the minimum that it has not reached', () => {
    const low = { ...bundle, scores: bundle.scores.map((one) => (one.bid === 'b' ? { ...one, points: 10 } : one)) };
    const source = protocolOf().bids[1]!;
    const bid = { id: 'b', reference: 'B-b', place: 2, total: 200n, contentSha256: 'ab'.repeat(32) };
    const admission = { bidId: 'b', ...source.admission, reasonCode: null };
    const below = protocolBid({ bid, organisation: party('b'), admission }, criteria, low, rankBids(low));
    expect(below.aboveMinimum).toBe(false);
    const protocol = { ...protocolOf(), passedOver: ['a'] };
    expect(verifyProtocol(forged(protocol, () => ({ ...below, aboveMinimum: true })))).toEqual([
      'bids.1.aboveMinimum',
      'proposal.bidId',
      'proposal.totalScore',
    ]);
  });
  it('states its rules of ties in their order, and only rules that are known', () => {
    const turned = { ...protocolOf(), tieRule: ['EARLIER_SUBMISSION', 'LOWER_PRICE'] };
    expect(bundleOfProtocol(turned).tieRule).toEqual(turned.tieRule);
    expect(told(() => bundleOfProtocol({ ...turned, tieRule: ['COIN'] }))).toEqual(['BUNDLE_MALFORMED tieRule']);
  });
  it('has no score by a criterion that it does not publish', () => {
    const bid = { id: 'a', reference: 'B-a', place: 1, total: 300n, contentSha256: 'ab'.repeat(32) };
    const admission = { bidId: 'a', ...protocolOf().bids[0]!.admission, reasonCode: null };
    expect(
      told(() => protocolBid({ bid, organisation: party('a'), admission }, criteria.slice(1), bundle, ranking)),
    ).toEqual(['BUNDLE_MALFORMED criteria']);
  });
  it('may follow in rank when the first award was revoked', () =>
    expect(verifyProtocol({ ...protocolOf('b'), passedOver: ['a'] })).toEqual([]));
});

describe('the letters', () => {
  const decision = { decidedAt: at, decidedBy: { id: 'head', name: 'Head' }, standstillEndsAt: at, signBy: at };
  const letters = awardLetters(protocolOf(), decision);

  it('are one for each bidder, with its own outcome', () =>
    expect(letters.map(({ bidder, outcome }) => [bidder.id, outcome])).toEqual([
      ['a', 'winner'],
      ['b', 'not_selected'],
      ['c', 'rejected'],
    ]));
  it('give the reasons of its own scores without names, and the winner', () => {
    expect(letters[1]).toMatchObject({
      form: 1,
      demonstration: true,
      timeZone: 'Europe/Kyiv',
      award: { id: 'award', reference: 'A-2026-000001', decidedAt: at },
      tender: { reference: 'T-2026-000001' },
      authority: party('authority'),
      lot: { number: 1 },
      bid: {
        rejection: null,
        rank: 2,
        criteria: [
          { code: 'Q1', score: Ratio.of(89, 2), comments: ['m on b', 'n on b'] },
          { code: 'P1', score: Ratio.of(30), comments: [] },
        ],
      },
      winner: { total: 300n, totalScore: Ratio.of(161, 2) },
      rankedBids: 2,
    });
  });
  it('give no ground that is not written whole', () => {
    const bids = protocolOf().bids.map((bid) => ({ ...bid, admission: { ...bid.admission, reasonText: null } }));
    expect(awardLetters({ ...protocolOf(), bids }, decision)[2]!.bid.rejection).toBeNull();
  });
  it('give the ground of a rejection and no scores', () =>
    expect(letters[2]!.bid).toMatchObject({
      rejection: { reasonCode: 'ARREARS', reasonText: 'Debt' },
      criteria: [],
      totalScore: null,
    }));
});
