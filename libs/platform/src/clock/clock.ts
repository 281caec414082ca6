import { Inject, Injectable } from '@nestjs/common';
import { declareProblems, type Instant } from '#kernel';
import type { Actor } from '../access/actor.ts';
import { definePolicy, permit } from '../access/policy.ts';
import { CONFIG, type Config } from '../config.ts';
import { sql } from '../database/table.ts';
import { Tick } from '../due/tick.ts';
import { event } from '../journal/event.ts';
import { Jobs } from '../jobs/index.ts';
import { Reads } from '../reads/reads.ts';
import { type Result, Transactions } from '../transactions/transactions.ts';

const { refuse } = declareProblems({
  CLOCK_FIXED: { about: 'state' },
  CLOCK_BACKWARD: {},
  CLOCK_UNSETTLED: { about: 'state' },
});

const { may } = definePolicy({ 'clock.advance': permit(['operator']) });

/** The clock of a demonstration was moved forward. */
export const clockAdvanced = event<{ from: Instant; to: Instant }>('clock.advanced', { chain: 'clock', unheard: true });

/** The one subject of the clock's chain. */
const CLOCK = '00000000-0000-7000-8000-000000000001';

export interface ClockFace {
  readonly now: Instant;
  readonly movable: boolean;
}

export interface ClockState extends ClockFace {
  /** When something will next be due by itself; null when nothing is scheduled. */
  readonly nextDueAt: Instant | null;
  /** What has been announced or is due, and is not done yet. */
  readonly unsettled: number;
}

/**
 * The clock for everything with legal effect. A demonstration may start it in the past, before anything has happened;
 * from there it only moves forward, one due moment at a time, and only once everything that the last one caused is
 * done.
 */
@Injectable()
export class Clock {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly tick: Tick,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
  ) {}

  /** What everybody may know: the amount of pending work would give away bids that are still sealed. */
  async face(): Promise<ClockFace> {
    const [row] = await this.reads.query<{ now: Instant }>(sql`select turbota_now() as now`);
    return { now: row!.now, movable: this.movable };
  }

  async state(): Promise<ClockState> {
    const [row] = await this.reads.query<{ now: Instant; unsent: number }>(
      sql`select turbota_now() as now, (select count(*)::int from outbox where sent_at is null) as unsent`,
    );
    const [due, jobs, nextDueAt] = [await this.tick.waiting(), await this.jobs.counts(), await this.tick.next()];
    return { now: row!.now, nextDueAt, unsettled: row!.unsent + due + jobs.open, movable: this.movable };
  }

  /** Starts a demonstration at this moment, but only in a database in which no person has done anything yet. */
  async begin(at: Instant): Promise<void> {
    if (!this.movable) refuse('CLOCK_FIXED');
    await this.transactions.asSystem('clock.begin', async (transaction) => {
      const set = sql`update clock_offset set ahead = ${at}::timestamptz - clock_timestamp(), moved = true
        where not exists (select from journal where text::jsonb ->> 'person' is not null) returning ahead`;
      const begun = await transaction.query(set);
      if (begun.length === 0) refuse('CLOCK_BACKWARD', ['at']);
    });
  }

  /**
   * Moves to the given moment, or to real time when none is given; stops at the next due moment if that comes first.
   */
  async advance(actor: Actor, input: { to: Instant | null }): Promise<Result> {
    if (!this.movable) refuse('CLOCK_FIXED');
    const { now, nextDueAt, unsettled } = await this.state();
    if (unsettled > 0) refuse('CLOCK_UNSETTLED', [], { unsettled });
    return this.transactions.run(actor, 'clock.advance', input, async (transaction) => {
      if (!may(actor, 'clock.advance')) refuse('NOT_FOUND');
      const stop = nextDueAt !== null && nextDueAt > now ? nextDueAt : null;
      const move = sql`update clock_offset set moved = true, ahead = least(
          coalesce(${stop}::timestamptz - clock_timestamp(), interval '1000 years'),
          coalesce(${input.to}::timestamptz - clock_timestamp(), interval '0'))
        where least(coalesce(${stop}::timestamptz, 'infinity'), coalesce(${input.to}::timestamptz, clock_timestamp())) > turbota_now() returning ahead`;
      const moved = await transaction.query(move);
      if (moved.length === 0) refuse('CLOCK_BACKWARD', ['to']);
      transaction.record(clockAdvanced, CLOCK, { from: now, to: await transaction.now() });
      return { id: CLOCK };
    });
  }

  /** A production process does not start on a database whose clock has ever been moved. */
  async assertTrue(): Promise<void> {
    if (this.movable) return;
    const [row] = await this.reads.query<{ moved: boolean }>(sql`select moved from clock_offset`);
    if (row?.moved)
      throw new Error('the clock of this database has been moved: it holds a demonstration, not production');
  }

  private get movable(): boolean {
    return this.config.mode !== 'production';
  }
}
