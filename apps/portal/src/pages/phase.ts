import type { Instant } from '#kernel';

export interface PhaseFacts {
  readonly state: string;
  readonly closesAt: Instant | null;
}

/** How far a tender has come, in words for a reader. Bids are late from the deadline on, whatever the state says. */
export type Phase = 'open' | 'evaluated' | 'concluded' | 'cancelled';

export function phaseOf({ state, closesAt }: PhaseFacts, now: Instant): Phase {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'concluded') return 'concluded';
  return state === 'published' && closesAt !== null && now < closesAt ? 'open' : 'evaluated';
}
