import type { Told } from './otherwise.ts';

/** A life that goes wrong when a guard is missing: names of actions, which stay true when the catalogue grows. */
export interface Regression extends Told {
  readonly found: string;
}

export const regressions: readonly Regression[] = [
  {
    found: 'one person alone opened the bids',
    money: '10000.00',
    after: 'the officer opens',
    attempted: ['the officer opens'],
  },
  {
    found: 'an award became final while a complaint held it',
    money: '14999.99',
    after: 'bidder 1 complains',
    attempted: ['the clock moves behind the standstill', 'time makes the award final'],
  },
  {
    found: 'a bid met a first draft of the same bidder in an unexpected error',
    money: '10000.00',
    after: 'the officer publishes',
    attempted: ['bidder 0 saves a draft | bidder 0 submits blind'],
  },
  {
    found:
      'a contract was signed between the revocation of its award and its own cancellation, and the model knew no such moment',
    money: '14999.99',
    after: 'the head signs the contract',
    attempted: ['the winner signs the contract | the head revokes: WINNER_DECLINED'],
  },
];
