import { type Problem, Refusal } from '#kernel';
import type { Given } from './inputs/given.ts';
import { pathInInput } from './inputs/path-in-input.ts';
import { problemView, type ProblemType } from './problem.type.ts';

/**
 * What the work answers; when it refuses, what stands for nothing, with the problems, each with its place in what was
 * given. Any other failure goes on.
 */
export async function orProblems<Answer extends object, Nothing extends object>(
  nothing: Nothing,
  work: () => Promise<Answer>,
  given?: Given,
): Promise<(Answer | Nothing) & { problems: ProblemType[] }> {
  try {
    return { ...(await work()), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, problems: error.problems.map((problem) => problemView(placed(problem, given), given)) };
  }
}

const ARGUMENTS = new Set(['idempotencyKey']);

const placed = (problem: Problem, given?: Given): Problem =>
  given && !ARGUMENTS.has(problem.path[0]!) ? { ...problem, path: pathInInput(given.type, problem.path) } : problem;
