/** Between the names of two actions that are done at the same moment. */
export const AT_ONCE = ' | ';

/** What it takes to lead a life again: the usual way as far as a step, and what was attempted then. */
export interface Told {
  readonly money: string;
  /** A step that the usual way has once; null for its beginning. */
  readonly after: string | null;
  /** Names of actions. */
  readonly attempted: readonly string[];
}

/** Something was done or refused otherwise than the model says. Its message is what a regression needs to keep it. */
export class Otherwise extends Error {
  constructor(
    readonly told: Told,
    cause: unknown,
  ) {
    const entry = JSON.stringify({ found: '…', ...told }, null, 2)
      .replaceAll(/"(\w+)":/g, '$1:')
      .replaceAll('"', "'");
    super(`Otherwise than the model says. To keep it, in regressions.ts:\n${entry},\n\n${String(cause)}`, { cause });
  }
}
