import { type Problem, Refusal } from '#kernel';

/** Problems as specs write them, with code, place and values: `SCORE_OUT_OF_RANGE points max=20`. */
export const written = (problems: Iterable<Problem | undefined>): string[] =>
  [...problems]
    .filter((problem) => problem !== undefined)
    .map(({ code, path, parameters }) =>
      [code, ...path, ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)].join(' '),
    );

/** All that a rule refuses with; empty when it does not refuse. Any other failure stays a failure. */
export function told(rule: () => unknown): string[] {
  try {
    rule();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return written(error.problems);
    throw error;
  }
}
