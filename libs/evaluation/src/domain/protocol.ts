import type { AdmissionFacts } from './admission.ts';
import { RANKING_FORMULA, type ScoreBundle, tieBreakCodes } from './bundle.ts';
import type { AwardProtocol, Party, ProtocolBid, PublishedCriterion } from './documents.ts';
import { refuse } from './problems.ts';
import { type RankedBid, rankBids } from './ranking.ts';

export interface ProtocolBidSource {
  readonly bid: { id: string; reference: string; place: number; total: bigint; contentSha256: string };
  readonly organisation: Party;
  readonly admission: AdmissionFacts & { readonly decidedAt: ProtocolBid['admission']['decidedAt'] };
}

/** One bid as the protocol states it: its admission, each counted score, and the results that follow. */
export function protocolBid(
  { bid, organisation, admission }: ProtocolBidSource,
  criteria: readonly PublishedCriterion[],
  bundle: ScoreBundle,
  ranking: readonly RankedBid[],
): ProtocolBid {
  const { decision, reasonCode, reasonText, decidedAt } = admission;
  const idOf = new Map(criteria.map((criterion) => [criterion.code, criterion.id]));
  const idOfCode = (code: string): string => idOf.get(code) ?? refuse('BUNDLE_MALFORMED', ['criteria']);
  const result = ranking.find((line) => line.bid === bid.id);
  return {
    ...{ id: bid.id, reference: bid.reference, place: bid.place, organisation },
    ...{ total: bid.total.toString(), contentSha256: bid.contentSha256 },
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
      score: points,
    })),
    qualityScore: result?.quality ?? null,
    priceScore: result?.price ?? null,
    totalScore: result?.total ?? null,
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
    minimumQualityShare: protocol.minimumQuality,
    criteria: protocol.criteria.map(({ code, kind, maxPoints }) => ({ code, kind, maxPoints })),
    members: [...new Set(scores.map((score) => score.member))],
    bids: admitted.map(({ id, total, place }) => ({ bid: id, price: total, place })),
    scores,
  };
}

/** Computes a published award again and names each place where the protocol states something else; an empty list confirms it. */
export function verifyProtocol(protocol: RecomputableProtocol): string[] {
  const ranking = rankBids(bundleOfProtocol(protocol));
  const codeOf = new Map(protocol.criteria.map((criterion) => [criterion.id, criterion.code]));
  const differences = protocol.bids.flatMap((bid, index) => {
    const line = ranking.find((result) => result.bid === bid.id);
    const stated = new Map(bid.criterionScores.map(({ criterionId, score }) => [codeOf.get(criterionId), score]));
    const same = {
      rank: bid.rank === (line?.rank ?? null),
      aboveMinimum: bid.aboveMinimum === (line !== undefined && line.rank !== null),
      qualityScore: bid.qualityScore === (line?.quality ?? null),
      priceScore: bid.priceScore === (line?.price ?? null),
      totalScore: bid.totalScore === (line?.total ?? null),
      criterionScores:
        stated.size === (line?.points.length ?? 0) &&
        (line?.points ?? []).every(({ criterion, points }) => stated.get(criterion) === points),
    };
    return Object.entries(same).flatMap(([field, holds]) => (holds ? [] : [`bids.${index}.${field}`]));
  });
  const first = ranking.find((line) => line.rank !== null && !protocol.passedOver.includes(line.bid));
  const proposed = protocol.bids.find((bid) => bid.id === protocol.proposal.bidId);
  if (first?.bid !== protocol.proposal.bidId) differences.push('proposal.bidId');
  if (first?.total !== protocol.proposal.totalScore) differences.push('proposal.totalScore');
  if (proposed?.total !== protocol.proposal.total) differences.push('proposal.total');
  return differences;
}

export const formulaAndTies = (bundle: ScoreBundle): Pick<AwardProtocol, 'formula' | 'tieRule' | 'minimumQuality'> => ({
  formula: RANKING_FORMULA,
  tieRule: bundle.tieRule,
  minimumQuality: bundle.minimumQualityShare,
});
