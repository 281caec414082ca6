import { addDays, type Instant, localDateOf, startOfDay, weekdayOf } from '#kernel';
import { CLOSES_AT, PUBLISHED_AT } from '../given-tendering.ts';

export const KYIV = 'Europe/Kyiv';
/** The lot: 100 hours at 150.00 at most, in minor units; what the two bidders ask for an hour. */
export const VALUE = 1_500_000n;
export const ORDERED = 100;
export const PRICES = [14_000n, 13_000n] as const;
export const BIDDERS = [0, 1] as const;
/** Chair, secretary and three members; four of them are the quorum. */
export const SEATS = [0, 1, 2, 3, 4] as const;
export const QUORUM = 4;
/** What the contract covers. */
export const MONTHS = ['2026-05', '2026-06', '2026-07'] as const;

export interface Bid {
  state: 'draft' | 'submitted' | 'withdrawn';
  version: number;
}

export interface Meeting {
  readonly kind: 'evaluation' | 'award';
  state: 'open' | 'closed';
  readonly present: readonly number[];
  votes: { seat: number; choice: 'for' | 'against' }[];
  /** Of a closed evaluation: whose scores count, and the admitted bidders, the best first. */
  counted: number[];
  ranking: number[];
}

export interface Award {
  readonly bidder: number;
  readonly evaluation: number;
  readonly present: readonly number[];
  state: 'proposed' | 'decided' | 'final' | 'revoked';
  signed: number[];
  standstillEndsAt: Instant | null;
  signBy: Instant | null;
}

export interface Month {
  reported: number | null;
  act: { state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'paid'; hours: number } | null;
  payments: ('ordered' | 'executed' | 'rejected')[];
}

export interface Contract {
  readonly award: number;
  readonly price: bigint;
  readonly signBy: Instant;
  state: 'pending' | 'signed' | 'active' | 'completed' | 'terminated' | 'cancelled';
  signed: ('head' | 'winner')[];
  signedAt: Instant | null;
  endedAt: Instant | null;
  registered: boolean;
  settled: boolean;
  months: Month[];
}

/** All that the reference model knows of one tender, from its plan line to its last payment. */
export interface Life {
  now: Instant;
  /** How far the usual way has been gone. */
  step: number;
  plan: 'draft' | 'adopted';
  appropriated: bigint;
  reserved: bigint;
  committed: bigint;
  paid: bigint;
  tender: 'none' | 'draft' | 'approved' | 'published' | 'closed' | 'opened' | 'concluded' | 'cancelled' | 'discarded';
  closesAt: Instant;
  amendment: number;
  published: boolean;
  opened: boolean;
  opener: string | null;
  lot: 'none' | 'active' | 'evaluated' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled';
  bids: Bid[][];
  declared: ('none' | 'conflict' | null)[];
  admissions: ('admitted' | 'rejected' | null)[];
  scored: boolean[][];
  meetings: Meeting[];
  awards: Award[];
  complaints: { award: number; by: number; state: 'open' | 'upheld' | 'rejected' | 'withdrawn' }[];
  contracts: Contract[];
}

export const beginning = (appropriated: bigint): Life => ({
  ...{ now: PUBLISHED_AT, step: 0, plan: 'draft', appropriated, reserved: 0n, committed: 0n, paid: 0n },
  ...{ tender: 'none', closesAt: CLOSES_AT, amendment: 0, published: false, opened: false, opener: null, lot: 'none' },
  bids: BIDDERS.map(() => []),
  declared: SEATS.map(() => null),
  admissions: BIDDERS.map(() => null),
  scored: SEATS.map(() => BIDDERS.map(() => false)),
  ...{ meetings: [], awards: [], complaints: [], contracts: [] },
});

/** The problem code with which an action is refused; without one it has changed the life. */
export type Refusal = string | void;
export type Rule = (life: Life) => Refusal;

/** What an action would come to: the code of its refusal, and the life afterwards. */
export function judge(life: Life, rule: Rule): { refusal: string | undefined; next: Life } {
  const next = structuredClone(life);
  const refusal = rule(next) ?? undefined;
  return refusal === undefined ? { refusal, next } : { refusal, next: life };
}

export const today = (life: Life) => localDateOf(life.now, KYIV);

/** The first instant after so many working days, the running one not counted. */
export function workingDays(life: Life, count: number): Instant {
  let day = today(life);
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) < 6) left -= 1;
  }
  return startOfDay(addDays(day, 1), KYIV);
}

/** The lot ends without a contract: its money is free, and with its only lot the tender is over. */
export function fail(life: Life): void {
  life.lot = 'unsuccessful';
  life.reserved = 0n;
  life.tender = 'concluded';
}

export const openedBidder = (life: Life, bidder: number): boolean =>
  life.opened && life.bids[bidder]!.at(-1)?.state === 'submitted';
