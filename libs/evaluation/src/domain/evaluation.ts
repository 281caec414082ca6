import { refuseIfAny, type RulePack } from '#kernel';
import type { AdmissionFacts } from './admission.ts';
import { RANKING_FORMULA, type ScoreBundle, type TieBreak, tieBreakCodes } from './bundle.ts';
import { accessProblem, type Commission, quorumProblem } from './commission.ts';
import { stillPresent } from './meeting.ts';
import { problem } from './problems.ts';
import { type RankedBid, rankBids } from './ranking.ts';
import { type CriterionFacts, missingScores, type ScoreFacts } from './score.ts';

/** What evaluation needs of an opened bid; `place` counts from the earliest in the sealed chain. */
export interface EvaluatedBid {
  readonly id: string;
  readonly total: bigint;
  readonly place: number;
}

export interface EvaluationContext {
  readonly commission: Commission;
  readonly present: readonly string[];
  readonly bids: readonly EvaluatedBid[];
  readonly admissions: readonly AdmissionFacts[];
  readonly criteria: readonly CriterionFacts[];
  readonly scores: readonly ScoreFacts[];
}

/** Why a lot ends without an award. */
export const failures = ['NO_BID_ADMITTED', 'SINGLE_BID', 'NO_BID_REACHED_MINIMUM'] as const;

export type Failure = (typeof failures)[number];

export interface Evaluation {
  readonly bundle: ScoreBundle;
  readonly ranking: readonly RankedBid[];
  readonly failure: Failure | null;
}

/**
 * Closes the scoring of a lot (BR-54 to BR-57). Every bid has been admitted or rejected, and everybody present has scored every
 * admitted bid. A member who is absent counts with a whole sheet, so that nobody's scores are lost by the choice of the day.
 */
export function evaluate(context: EvaluationContext, pack: RulePack): Evaluation {
  const { commission, criteria, scores } = context;
  const admitted = context.bids.filter((bid) => isAdmitted(context.admissions, bid.id));
  const present = stillPresent(commission, context.present);
  const owes = (memberId: string): number =>
    missingScores(
      memberId,
      admitted.map((bid) => bid.id),
      criteria,
      scores,
    );
  const undecided = context.bids.filter((bid) => !context.admissions.some((admission) => admission.bidId === bid.id));
  refuseIfAny([
    quorumProblem(commission, present.length, pack),
    problem(undecided.length > 0, 'ADMISSION_MISSING', [], { bids: undecided.length }),
    ...present.map((id) =>
      problem(owes(id) > 0, 'SCORES_INCOMPLETE', ['present', String(context.present.indexOf(id))], {
        missing: owes(id),
      }),
    ),
  ]);
  const counted = commission.members.filter((member) => !accessProblem(commission, member) && owes(member.id) === 0);
  const bundle = bundleOf(
    context,
    admitted,
    counted.map((member) => member.id),
    pack,
  );
  const ranking = rankBids(bundle);
  return { bundle, ranking, failure: failureOf(ranking, pack) };
}

export const isAdmitted = (admissions: readonly AdmissionFacts[], bidId: string): boolean =>
  admissions.some((admission) => admission.bidId === bidId && admission.decision === 'admitted');

/** A single admitted bid may win, be negotiated, or end the lot: `evaluation.singleBidPolicy` (BR-59). */
function failureOf(ranking: readonly RankedBid[], pack: RulePack): Failure | null {
  if (ranking.length === 0) return 'NO_BID_ADMITTED';
  if (ranking.length === 1 && pack.text('evaluation.singleBidPolicy') === 'REPEAT') return 'SINGLE_BID';
  return ranking.some((line) => line.rank !== null) ? null : 'NO_BID_REACHED_MINIMUM';
}

function bundleOf(
  { criteria, scores }: EvaluationContext,
  admitted: readonly EvaluatedBid[],
  members: readonly string[],
  pack: RulePack,
): ScoreBundle {
  const codes = new Map(criteria.map((criterion) => [criterion.id, criterion.code]));
  return {
    formula: RANKING_FORMULA,
    tieRule: pack.list('evaluation.tieBreak').map(asTieBreak),
    minimumQualityShare: pack.ratio('evaluation.minScore').toString(),
    criteria: criteria.map(({ code, kind, maxPoints }) => ({ code, kind, maxPoints })),
    members,
    bids: admitted.map(({ id, total, place }) => ({ bid: id, price: total.toString(), place })),
    scores: scores
      .filter((score) => members.includes(score.memberId) && admitted.some((bid) => bid.id === score.bidId))
      .flatMap(({ bidId, criterionId, memberId, points, comment }) => {
        const criterion = codes.get(criterionId);
        return criterion === undefined ? [] : [{ bid: bidId, criterion, member: memberId, points, comment }];
      }),
  };
}

function asTieBreak(code: string): TieBreak {
  const known = tieBreakCodes.find((tie) => tie === code);
  if (!known) throw new Error(`the rule pack names an unknown tie rule ${code}`);
  return known;
}
