import { setTimeout as wait } from 'node:timers/promises';
import { atLocalTime, type Instant, localDate } from '#kernel';
import { type Player, type ProblemAnswer, StoryError } from './player.ts';

const PATIENCE_MS = 120_000;
/** Most of what a step causes is done at once; papers take their time. */
const PAUSES_MS = { first: 15, most: 150 };

interface ClockAnswer {
  readonly now: Instant;
  readonly unsettled: number;
}

/** Moves the story's time: step by step over each due moment, each time waiting until everything it caused is done. */
export class StoryClock {
  constructor(
    private readonly operator: Player,
    private readonly timeZone: string,
  ) {}

  /** To a local day and time, e.g. `2026-04-06`, `10:00`. */
  async to(day: string, time = '10:00'): Promise<void> {
    await this.advance(atLocalTime(localDate(day), time, this.timeZone));
  }

  toInstant(moment: Instant): Promise<void> {
    return this.advance(moment);
  }

  /** To the time that the rest of the world has. */
  async toRealTime(): Promise<void> {
    await this.advance(null);
  }

  async now(): Promise<Instant> {
    return (await this.state()).now;
  }

  /** Until nothing is announced or due that has not been done: documents are rendered, deadlines have taken effect. */
  async settled(): Promise<void> {
    let quiet = await this.state();
    let pause = PAUSES_MS.first;
    for (let waited = 0; quiet.unsettled > 0; waited += pause) {
      if (waited > PATIENCE_MS) throw new StoryError(`after two minutes ${quiet.unsettled} things are still not done`);
      await wait(pause);
      pause = Math.min(PAUSES_MS.most, 2 * pause);
      quiet = await this.state();
    }
  }

  private async advance(to: Instant | null): Promise<void> {
    if (to !== null && to < (await this.now())) throw new StoryError(`the clock has passed ${to} already`);
    for (;;) {
      await this.settled();
      const { advanceClock } = await this.operator.ask<{
        advanceClock: { clock: ClockAnswer | null; problems: ProblemAnswer[] };
      }>(
        'mutation($to: DateTime) { advanceClock(input: { to: $to }) { clock { now unsettled } problems { code message path } } }',
        { to },
      );
      const codes = advanceClock.problems.map(({ code }) => code);
      if (codes.includes('CLOCK_UNSETTLED')) continue;
      // There already: at real time, or by a request whose answer was lost.
      if (codes.includes('CLOCK_BACKWARD')) return this.settled();
      if (!advanceClock.clock) throw new StoryError(`the clock does not move to ${to}: ${codes.join(', ')}`);
      if (to !== null && advanceClock.clock.now >= to) return this.settled();
    }
  }

  private async state(): Promise<ClockAnswer> {
    return (await this.operator.ask<{ clock: ClockAnswer }>('{ clock { now unsettled } }')).clock;
  }
}
