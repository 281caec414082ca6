import type { Told } from './story.ts';

/** A life that once went wrong, and what that showed. */
export interface Regression extends Told {
  readonly found: string;
}

export const regressions: readonly Regression[] = [
  { found: 'one person opens', money: '15000.00', after: 'the officer opens', attempted: ['the officer opens'] },
];
