import {
  localDate,
  localDateOf,
  type Instant,
  type LocalDate,
  machine,
  refuseIfAny,
  type RulePack,
  type StateOf,
  yearOf,
} from '#kernel';
import { problem } from './problems.ts';

/** One counting of needs a year: while it is open lines are counted and corrected, then they stand for good. */
export const needsRoundMachine = machine('needs_round', {
  open: { count: 'open', close: 'closed' },
  closed: {},
});

export interface RoundFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly year: number;
  readonly state: StateOf<typeof needsRoundMachine>;
}

/** A round is opened for the running year or the next. */
export function checkYear(year: number, pack: RulePack, now: Instant): void {
  const running = yearOf(localDateOf(now, pack.timeZone));
  refuseIfAny([
    problem(year < running || year > running + 1, 'NEEDS_YEAR_OUT_OF_RANGE', ['year'], {
      from: running,
      to: running + 1,
    }),
  ]);
}

/** Closing keeps the counts for good, so there has to be at least one. */
export function closeRound(round: RoundFacts, lines: number): Pick<RoundFacts, 'state'> {
  const state = needsRoundMachine.next(round.state, 'close');
  refuseIfAny([problem(lines === 0, 'NEEDS_ROUND_EMPTY')]);
  return { state };
}

/** First and last day on which the plan of a year is adopted in time (BR-4). Later is allowed, and flagged. */
export function dataWindow(year: number, pack: RulePack): { from: LocalDate; to: LocalDate } {
  const day = (key: string): LocalDate => localDate(`${year}-${pack.text(key)}`);
  return { from: day('needs.window.from'), to: day('needs.window.to') };
}

/** From the end of the window's last local day on (BR-4). */
export const isLate = (year: number, pack: RulePack, now: Instant): boolean =>
  localDateOf(now, pack.timeZone) > dataWindow(year, pack).to;

/** The first day on which the plan of a year can be carried out: its New Year, or today. Services and tariffs have to hold on it. */
export const firstDay = (year: number, today: LocalDate): LocalDate => {
  const newYear = localDate(`${year}-01-01`);
  return newYear > today ? newYear : today;
};
