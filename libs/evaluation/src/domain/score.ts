import { refuseIfAny, type RulePack } from '#kernel';
import { problem } from './problems.ts';

export interface CriterionFacts {
  readonly id: string;
  readonly code: string;
  readonly kind: 'quality' | 'price';
  readonly maxPoints: number;
}

export interface ScoreFacts {
  readonly bidId: string;
  readonly criterionId: string;
  readonly memberId: string;
  readonly points: number;
  readonly comment: string;
}

export interface ScoringContext {
  readonly lotState: string;
  readonly admitted: boolean;
  /** The tender's published criterion, or null when the input names none of them. */
  readonly criterion: CriterionFacts | null;
}

/** A whole number from 0 to the criterion's maximum, with a comment where the pack wants one, until the lot is evaluated (BR-54 to BR-56). */
export function giveScore(wish: { points: number; comment: string }, context: ScoringContext, pack: RulePack) {
  const { criterion } = context;
  const max = criterion?.maxPoints ?? 0;
  const inRange = Number.isInteger(wish.points) && wish.points >= 0 && wish.points <= max;
  refuseIfAny([
    problem(context.lotState !== 'active', 'SCORES_LOCKED'),
    problem(!context.admitted, 'BID_NOT_ADMITTED', ['bidId']),
    problem(criterion === null, 'CRITERION_NOT_PUBLISHED', ['criterionId']),
    problem(criterion?.kind === 'price', 'PRICE_IS_NOT_SCORED', ['criterionId']),
    problem(criterion !== null && !inRange, 'SCORE_OUT_OF_RANGE', ['points'], { max }),
    problem(pack.flag('evaluation.commentRequired') && !wish.comment, 'SCORE_COMMENT_MISSING', ['comment']),
  ]);
  return { points: wish.points, comment: wish.comment };
}

/** How many scores a member still owes: one for each admitted bid and quality criterion. */
export function missingScores(
  memberId: string,
  admittedBids: readonly string[],
  criteria: readonly CriterionFacts[],
  scores: readonly ScoreFacts[],
): number {
  const given = new Set(
    scores.filter((score) => score.memberId === memberId).map((s) => `${s.bidId}/${s.criterionId}`),
  );
  const owed = criteria
    .filter((criterion) => criterion.kind === 'quality')
    .flatMap((criterion) => admittedBids.map((bid) => `${bid}/${criterion.id}`));
  return owed.filter((key) => !given.has(key)).length;
}
