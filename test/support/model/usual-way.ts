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

/** Who comes late may speak, but not vote; nor may who leaves for a conflict. Whoever was there at the beginning signs. */
const awarded = ({ declares, present }: { declares: string; present: readonly number[] }): string[] => [
  'seat 0 holds a meeting: award',
  declares,
  ...four.map((seat) => `seat ${seat} votes for`),
  'seat 0 proposes',
  ...present.map((seat) => `seat ${seat} signs the protocol`),
  'the head decides',
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
  ...awarded({ declares: 'seat 4 declares none', present: four }),
  'bidder 1 complains',
  'the clock moves behind the standstill',
  'the complaint is rejected',
  'time makes the award final',
  // The winner does not sign: the next in rank follows.
  'a contract is prepared',
  'the clock moves behind the term of signing',
  'the head revokes: NOT_SIGNED_IN_TIME',
  ...awarded({ declares: 'seat 4 declares conflict', present: SEATS }),
  'the clock moves behind the standstill',
  'time makes the award final',
  'a contract is prepared',
  'the head signs the contract',
  'the winner signs the contract',
  'the commitment is registered',
  ...performed('2026-05', [60]),
  // The first draft of June is refused: together with May it bills more than was ordered.
  ...performed('2026-06', [60, 30]),
];
