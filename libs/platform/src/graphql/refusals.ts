import { Refusal } from '#kernel';
import { problemView, type ProblemType } from './problem.type.ts';

/** What the work answers; when it refuses, what stands for nothing, with the problems. Any other failure goes on. */
export async function orProblems<Answer extends object, Nothing extends object>(
  nothing: Nothing,
  work: () => Promise<Answer>,
): Promise<(Answer | Nothing) & { problems: ProblemType[] }> {
  try {
    return { ...(await work()), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, problems: error.problems.map(problemView) };
  }
}
