/** A run that once failed: with its seed, its path and its commands' path it is drawn again, alone and already shrunk. */
export interface Regression {
  readonly found: string;
  readonly seed: number;
  readonly path: string;
  readonly replayPath: string;
}

/** None yet: an amendment of an unpublished tender, which ended in an error, was found while the model was written, before it ran. */
export const regressions: readonly Regression[] = [];
