import { Refusal } from '#kernel';

/** The codes of a refusal; empty when it was done. Any other failure stays a failure. */
export async function refused(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code);
    throw error;
  }
}
