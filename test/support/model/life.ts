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

export type Bid = Readonly<{ state: 'draft' | 'submitted' | 'withdrawn'; version: number }>;

export type Meeting = Readonly<{
  kind: 'evaluation' | 'award';
  state: 'open' | 'closed';
  present: readonly number[];
  votes: readonly { readonly seat: number; readonly choice: 'for' | 'against' }[];
  /** Of a closed evaluation: whose scores count, and the admitted bidders, the best first. */
  counted: readonly number[];
  ranking: readonly number[];
}>;

export type Award = Readonly<{
  bidder: number;
  /** The place of the evaluation that it follows. */
  evaluation: number;
  present: readonly number[];
  state: 'proposed' | 'decided' | 'final' | 'revoked';
  signed: readonly number[];
  standstillEndsAt: Instant | null;
  signBy: Instant | null;
}>;

export type Complaint = Readonly<{ award: number; by: number; state: 'open' | 'upheld' | 'rejected' | 'withdrawn' }>;

export type Act = Readonly<{ state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'paid'; hours: number }>;
export type Month = Readonly<{
  reported: number | null;
  act: Act | null;
  payments: readonly ('ordered' | 'executed' | 'rejected')[];
}>;

export type Contract = Readonly<{
  award: number;
  price: bigint;
  signBy: Instant;
  state: 'pending' | 'signed' | 'active' | 'completed' | 'terminated' | 'cancelled';
  signed: readonly string[];
  signedOn: LocalDate | null;
  endedOn: LocalDate | null;
  registered: boolean;
  settled: boolean;
  months: readonly Month[];
}>;

/** All that the reference model knows of one tender, from its plan line to its last payment. */
export type Life = Readonly<{
  now: Instant;
  plan: 'draft' | 'adopted';
  appropriated: bigint;
  tender: 'none' | 'draft' | 'approved' | 'published' | 'closed' | 'opened' | 'cancelled' | 'discarded';
  closesAt: Instant;
  amendment: number;
  opened: boolean;
  opener: string | null;
  lot: 'none' | 'active' | 'evaluated' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled';
  bids: readonly (readonly Bid[])[];
  declared: readonly ('none' | 'conflict' | null)[];
  admissions: readonly ('admitted' | 'rejected' | null)[];
  scored: readonly (readonly boolean[])[];
  meetings: readonly Meeting[];
  awards: readonly Award[];
  complaints: readonly Complaint[];
  contracts: readonly Contract[];
  /** The latest of each; asked for only where there is one. */
  meeting: Meeting;
  award: Award;
  complaint: Complaint;
  contract: Contract;
}>;

type Latest = 'meeting' | 'award' | 'complaint' | 'contract';

export const withLatest = (life: Omit<Life, Latest>): Life => ({
  ...{ ...life, meeting: life.meetings.at(-1)!, award: life.awards.at(-1)! },
  ...{ complaint: life.complaints.at(-1)!, contract: life.contracts.at(-1)! },
});

export const beginning = (appropriated: bigint): Life =>
  withLatest({
    ...{ now: PUBLISHED_AT, plan: 'draft', appropriated, tender: 'none', closesAt: CLOSES_AT, amendment: 0 },
    ...{ opened: false, opener: null, lot: 'none', bids: BIDDERS.map(() => []), declared: SEATS.map(() => null) },
    ...{ admissions: BIDDERS.map(() => null), scored: SEATS.map(() => BIDDERS.map(() => false)) },
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
