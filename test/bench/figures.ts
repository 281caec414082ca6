import type { Result } from './pages.ts';

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

/** A cell of an alternated run, compared with another one of the same run. */
export function ofResult(what: string, result: Result, beside?: { name: string; result: Result }): Figure {
  return {
    what,
    result: `**${number(result.rate)}** requests/s ${span(result.slowest, result.fastest)}`,
    latency: `${number(result.p50)} / ${number(result.p99)}`,
    cpu: `${number(result.cpu)} + ${number(result.database)}`,
    ...(beside && { against: `**${number(result.rate / beside.result.rate)}** of ${beside.name}` }),
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
