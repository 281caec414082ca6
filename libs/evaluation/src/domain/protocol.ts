import type { AdmissionFacts } from './admission.ts';
import { RANKING_FORMULA, type ScoreBundle, tieBreakCodes } from './bundle.ts';
import { type Criterion, type PartyFacts, Ratio } from '#kernel';
import type { AwardProtocol, AwardProtocolFacts, ProtocolBidFacts } from '../documents/protocol/shape.ts';
import { refuse } from './problems.ts';
import { type RankedBid, rankBids } from './ranking.ts';

export interface ProtocolBidSource {
  readonly bid: { id: string; reference: string; place: number; total: bigint; contentSha256: string };
  readonly organisation: PartyFacts;
  readonly admission: AdmissionFacts & { readonly decidedAt: ProtocolBidFacts['admission']['decidedAt'] };
}

/** One bid as the protocol states it: its admission, each counted score, and the results that follow. */
export function protocolBid(
  { bid, organisation, admission }: ProtocolBidSource,
  criteria: readonly Criterion[],
  bundle: ScoreBundle,
  ranking: readonly RankedBid[],
): ProtocolBidFacts {
  const { decision, reasonCode, reasonText, decidedAt } = admission;
  const idOf = new Map(criteria.map((criterion) => [criterion.code, criterion.id]));
  const idOfCode = (code: string): string => idOf.get(code) ?? refuse('BUNDLE_MALFORMED', ['criteria']);
  const result = ranking.find((line) => line.bid === bid.id);
  return {
    ...{ id: bid.id, reference: bid.reference, place: bid.place, organisation },
    ...{ total: bid.total, contentSha256: bid.contentSha256 },
    admission: { decision, reasonCode, reasonText, decidedAt },
    scores: bundle.scores
      .filter((score) => score.bid === bid.id)
      .map(({ criterion, member, points, comment }) => ({
        criterionId: idOfCode(criterion),
        memberId: member,
        points,
        comment,
      })),
    criterionScores: (result?.points ?? []).map(({ criterion, points }) => ({
      criterionId: idOfCode(criterion),
      score: Ratio.parse(points),
    })),
    qualityScore: result ? Ratio.parse(result.quality) : null,
    priceScore: result ? Ratio.parse(result.price) : null,
    totalScore: result ? Ratio.parse(result.total) : null,
    rank: result?.rank ?? null,
    aboveMinimum: result !== undefined && result.rank !== null,
  };
}

export type RecomputableProtocol = Pick<
  AwardProtocol,
  'formula' | 'tieRule' | 'minimumQuality' | 'criteria' | 'bids' | 'passedOver' | 'proposal'
>;

/** The bundle that a published protocol states. */
export function bundleOfProtocol(protocol: RecomputableProtocol): ScoreBundle {
  const admitted = protocol.bids.filter((bid) => bid.admission.decision === 'admitted');
  const codeOf = new Map(protocol.criteria.map((criterion) => [criterion.id, criterion.code]));
  const scores = admitted.flatMap((bid) =>
    bid.scores.map(({ criterionId, memberId, points, comment }) => ({
      bid: bid.id,
      criterion: codeOf.get(criterionId) ?? criterionId,
      member: memberId,
      points,
      comment,
    })),
  );
  return {
    formula: protocol.formula,
    tieRule: protocol.tieRule.map(
      (tie) => tieBreakCodes.find((code) => code === tie) ?? refuse('BUNDLE_MALFORMED', ['tieRule']),
    ),
    minimumQualityShare: protocol.minimumQuality.toString(),
    criteria: protocol.criteria.map(({ code, kind, maxPoints }) => ({ code, kind, maxPoints })),
    members: [...new Set(scores.map((score) => score.member))],
    bids: admitted.map(({ id, total, place }) => ({ bid: id, price: total.toString(), place })),
    scores,
  };
}

const same = (stated: Ratio | null, computed: string | undefined): boolean =>
  (stated?.toString() ?? null) === (computed ?? null);

/** Computes a published award again and names each place where the protocol states something else; an empty list confirms it. */
export function verifyProtocol(protocol: RecomputableProtocol): string[] {
  const ranking = rankBids(bundleOfProtocol(protocol));
  const codeOf = new Map(protocol.criteria.map((criterion) => [criterion.id, criterion.code]));
  const differences = protocol.bids.flatMap((bid, index) => {
    const line = ranking.find((result) => result.bid === bid.id);
    const stated = new Map(bid.criterionScores.map(({ criterionId, score }) => [codeOf.get(criterionId), score]));
    const holds = {
      rank: bid.rank === (line?.rank ?? null),
      aboveMinimum: bid.aboveMinimum === (line !== undefined && line.rank !== null),
      qualityScore: same(bid.qualityScore, line?.quality),
      priceScore: same(bid.priceScore, line?.price),
      totalScore: same(bid.totalScore, line?.total),
      criterionScores:
        stated.size === (line?.points.length ?? 0) &&
        (line?.points ?? []).every(({ criterion, points }) => same(stated.get(criterion) ?? null, points)),
    };
    return Object.entries(holds).flatMap(([field, isSame]) => (isSame ? [] : [`bids.${index}.${field}`]));
  });
  const first = ranking.find((line) => line.rank !== null && !protocol.passedOver.includes(line.bid));
  const proposed = protocol.bids.find((bid) => bid.id === protocol.proposal.bidId);
  if (first?.bid !== protocol.proposal.bidId) differences.push('proposal.bidId');
  if (!same(protocol.proposal.totalScore, first?.total)) differences.push('proposal.totalScore');
  if (proposed?.total !== protocol.proposal.total) differences.push('proposal.total');
  return differences;
}

export const formulaAndTies = (
  bundle: ScoreBundle,
): Pick<AwardProtocolFacts, 'formula' | 'tieRule' | 'minimumQuality'> => ({
  formula: RANKING_FORMULA,
  tieRule: bundle.tieRule,
  minimumQuality: Ratio.parse(bundle.minimumQualityShare),
});
