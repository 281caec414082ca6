import { Refusal } from '#kernel';
import { plainToInstance } from 'class-transformer';
import { checkInput } from '../transactions/input.ts';
import { problemView, type ProblemType } from './problem.type.ts';

/** What the work answers; when it refuses, what stands for nothing, with the problems, some of them about these fields of an input. Any other failure goes on. */
export async function orProblems<Answer extends object, Nothing extends object>(
  nothing: Nothing,
  work: () => Promise<Answer>,
  fields: ReadonlySet<string> | null = null,
): Promise<(Answer | Nothing) & { problems: ProblemType[] }> {
  try {
    return { ...(await work()), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, problems: error.problems.map((problem) => problemView(problem, fields)) };
  }
}

/** The input of what is no transaction, which would check its form itself. */
export async function checkedInput<Input extends object>(type: new () => Input, given: Input): Promise<Input> {
  const input = plainToInstance(type, given);
  await checkInput(input);
  return input;
}
