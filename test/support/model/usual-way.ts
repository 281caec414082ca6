import { SEATS } from './life.ts';

const four = SEATS.slice(0, 4);

const performed = (month: string, reports: readonly number[]): string[] => [
  `the clock moves behind ${month}`,
  ...reports.flatMap((hours) => [`${month}: ${hours} hours are reported`, `${month}: the act is drafted`]),
  `${month}: the act is submitted`,
  `${month}: the act is accepted`,
  `${month}: payment is ordered`,
  `${month}: payment is executed`,
];

/** The usual way of a tender, from its plan line to two paid acts. */
export const usualWay: readonly string[] = [
  'the head adopts the plan',
  'the officer drafts',
  'the officer adds the lot',
  'finance appropriates 5000.00',
  'the head approves',
  'the officer publishes',
  'bidder 0 submits ',
  'bidder 1 submits ',
  'the clock moves to the deadline',
  'the officer opens',
  'the chair opens',
  ...four.map((seat) => `seat ${seat} declares none`),
  'seat 0 admits bidder 0',
  'seat 0 admits bidder 1',
  ...four.flatMap((seat) => [`seat ${seat} scores bidder 0`, `seat ${seat} scores bidder 1`]),
  'seat 0 holds a meeting: evaluation',
  'seat 0 closes the meeting',
  'seat 0 holds a meeting: award',
  // Who was absent may speak, but neither vote nor sign.
  'seat 4 declares none',
  ...four.map((seat) => `seat ${seat} votes for`),
  'seat 0 proposes',
  ...four.map((seat) => `seat ${seat} signs the protocol`),
  'the head decides',
  'bidder 1 complains',
  'the clock moves behind the standstill',
  'the complaint is rejected',
  'time makes the award final',
  'a contract is prepared',
  'the head signs the contract',
  'the winner signs the contract',
  'the commitment is registered',
  ...performed('2026-05', [60]),
  // The first draft of June is refused: together with May it bills more than was ordered.
  ...performed('2026-06', [60, 30]),
];
