import { type Problem, refuseIfAny, type RulePack } from '#kernel';
import type { CriterionFacts } from './facts.ts';
import { problem } from './problems.ts';

/** Points sum to exactly what the pack says, one criterion is the price, and price is never the only one (BR-33). */
export function criteriaProblems(
  criteria: readonly CriterionFacts[],
  pack: RulePack,
  path: readonly string[] = ['criteria'],
): (Problem | undefined)[] {
  const total = criteria.reduce((points, criterion) => points + criterion.maxPoints, 0);
  const expected = pack.count('evaluation.totalPoints');
  const codes = criteria.map((criterion) => criterion.code);
  return [
    ...criteria.flatMap(({ code, maxPoints }, at) => [
      problem(codes.indexOf(code) !== at, 'CRITERION_REPEATED', [...path, `${at}`, 'code'], { code }),
      problem(!Number.isInteger(maxPoints) || maxPoints < 1, 'CRITERION_POINTS_INVALID', [
        ...path,
        `${at}`,
        'maxPoints',
      ]),
    ]),
    problem(total !== expected, 'CRITERIA_TOTAL_DIFFERS', path, { total, expected }),
    problem(criteria.filter(({ kind }) => kind === 'price').length !== 1, 'CRITERIA_ONE_PRICE', path),
    problem(!criteria.some(({ kind }) => kind === 'quality'), 'CRITERIA_WITHOUT_QUALITY', path),
  ];
}

export const checkCriteria = (criteria: readonly CriterionFacts[], pack: RulePack): void =>
  refuseIfAny(criteriaProblems(criteria, pack));
