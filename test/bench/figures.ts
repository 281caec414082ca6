import type { Result } from './pages.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** A line of the table. */
export interface Figure {
  readonly what: string;
  readonly result: string;
  readonly latency?: string;
  readonly cpu?: string;
  readonly against?: string;
}

const significant = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Three figures are as much as such a measurement says; of large numbers, all before the point. */
export const number = (value: number): string =>
  Number.isNaN(value) ? '–' : value >= 1000 ? whole.format(value) : significant.format(value);

export const span = (from: number, to: number): string => `(${number(from)} to ${number(to)})`;

/** Down to the first digit of half the spread: what stands behind it, the next run would not repeat. */
function borne({ middle, least, most }: Spread): (value: number) => string {
  const places = Math.max(Math.floor(Math.log10((most - least) / 2)), Math.floor(Math.log10(middle)) - 2);
  if (!Number.isFinite(places)) return number;
  const digits = Math.max(0, -places);
  const step = 10 ** places;
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value) => format.format(Math.round(value / step) * step);
}

const middle = (spread: Spread): string => borne(spread)(spread.middle);

const withSpread = (spread: Spread): { middle: string; span: string } => {
  const told = borne(spread);
  return { middle: told(spread.middle), span: `(${told(spread.least)} to ${told(spread.most)})` };
};

/** How many requests come through for each that comes through beside it, and for how much CPU, each round by round. */
export function against(result: Result, beside: Result, what: string): string {
  const [rate, work] = (['rates', 'work'] as const).map((of) =>
    withSpread(spreadOf(result[of].map((value, round) => value / beside[of][round]!))),
  );
  return `**${rate!.middle}** ${rate!.span} of ${what}, for **${work!.middle}** ${work!.span} of its CPU`;
}

/** A cell of an alternated run, compared with another one of the same run. */
export function ofResult(what: string, result: Result, beside?: { name: string; result: Result }): Figure {
  const rate = withSpread(spreadOf(result.rates));
  return {
    what,
    result: `**${rate.middle}** requests/s ${rate.span}`,
    latency: `${middle(result.p50)} / ${middle(result.p99)}`,
    cpu: `${middle(result.cpu)} + ${middle(result.database)}`,
    ...(beside && { against: against(result, beside.result, beside.name) }),
  };
}

const HEAD = ['What', 'Result', 'p50 / p99, ms', 'CPU each, µs: process + PostgreSQL', 'Against'];

export function table(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, result, latency, cpu, against }) => [what, result, latency, cpu, against]);
  const rows = [HEAD, HEAD.map(() => '---'), ...lines.map((line) => line.map((cell) => cell ?? ''))];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** For the terminal, while the run goes on. */
export const told = ({ what, result, latency, cpu, against }: Figure): string =>
  [what, result.replaceAll('**', ''), latency && `${latency} ms`, cpu && `${cpu} µs`, against?.replaceAll('**', '')]
    .filter(Boolean)
    .join(' · ');
