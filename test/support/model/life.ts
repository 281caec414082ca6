import { addDays, type Instant, type LocalDate, localDateOf, startOfDay, weekdayOf } from '#kernel';
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
  readonly state: 'draft' | 'submitted' | 'withdrawn';
  readonly version: number;
}

export interface Meeting {
  readonly kind: 'evaluation' | 'award';
  readonly state: 'open' | 'closed';
  readonly present: readonly number[];
  readonly votes: readonly { readonly seat: number; readonly choice: 'for' | 'against' }[];
  /** Of a closed evaluation: whose scores count, and the admitted bidders, the best first. */
  readonly counted: readonly number[];
  readonly ranking: readonly number[];
}

export interface Award {
  readonly bidder: number;
  /** The place of the evaluation that it follows. */
  readonly evaluation: number;
  readonly present: readonly number[];
  readonly state: 'proposed' | 'decided' | 'final' | 'revoked';
  readonly signed: readonly number[];
  readonly standstillEndsAt: Instant | null;
  readonly signBy: Instant | null;
}

export interface Complaint {
  readonly award: number;
  readonly by: number;
  readonly state: 'open' | 'upheld' | 'rejected' | 'withdrawn';
}

export interface Month {
  readonly reported: number | null;
  readonly act: {
    readonly state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'paid';
    readonly hours: number;
  } | null;
  readonly payments: readonly ('ordered' | 'executed' | 'rejected')[];
}

export interface Contract {
  readonly award: number;
  readonly price: bigint;
  readonly signBy: Instant;
  readonly state: 'pending' | 'signed' | 'active' | 'completed' | 'terminated' | 'cancelled';
  readonly signed: readonly string[];
  readonly signedOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly registered: boolean;
  readonly settled: boolean;
  readonly months: readonly Month[];
}

/** All that the reference model knows of one tender, from its plan line to its last payment. */
export interface Life {
  readonly now: Instant;
  readonly plan: 'draft' | 'adopted';
  readonly appropriated: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly paid: bigint;
  readonly tender:
    'none' | 'draft' | 'approved' | 'published' | 'closed' | 'opened' | 'concluded' | 'cancelled' | 'discarded';
  readonly closesAt: Instant;
  readonly amendment: number;
  readonly opened: boolean;
  readonly opener: string | null;
  readonly lot: 'none' | 'active' | 'evaluated' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled';
  readonly bids: readonly (readonly Bid[])[];
  readonly declared: readonly ('none' | 'conflict' | null)[];
  readonly admissions: readonly ('admitted' | 'rejected' | null)[];
  readonly scored: readonly (readonly boolean[])[];
  readonly meetings: readonly Meeting[];
  readonly awards: readonly Award[];
  readonly complaints: readonly Complaint[];
  readonly contracts: readonly Contract[];
}

export const beginning = (appropriated: bigint): Life => ({
  ...{ now: PUBLISHED_AT, plan: 'draft', appropriated, reserved: 0n, committed: 0n, paid: 0n },
  ...{ tender: 'none', closesAt: CLOSES_AT, amendment: 0, opened: false, opener: null, lot: 'none' },
  bids: BIDDERS.map(() => []),
  declared: SEATS.map(() => null),
  admissions: BIDDERS.map(() => null),
  scored: SEATS.map(() => BIDDERS.map(() => false)),
  ...{ meetings: [], awards: [], complaints: [], contracts: [] },
});

export const today = (life: Life) => localDateOf(life.now, KYIV);

/** The first instant after so many full days. */
export const fullDays = (life: Life, count: number): Instant => startOfDay(addDays(today(life), count + 1), KYIV);

/** The first instant after so many working days, the running one not counted. */
export function workingDays(life: Life, count: number): Instant {
  let day = today(life);
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) < 6) left -= 1;
  }
  return startOfDay(addDays(day, 1), KYIV);
}
