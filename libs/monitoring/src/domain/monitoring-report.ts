import {
  addDays,
  addMonths,
  type DayPeriod,
  type Instant,
  localDate,
  localDateOf,
  machine,
  periodsOverlap,
  refuseIfAny,
  type StateOf,
} from '#kernel';
import { problem, refuse } from './problems.ts';

export const reportMachine = machine('monitoring_report', {
  draft: { revise: 'draft', publish: 'published' },
  published: {},
});

export interface MonitoringReportFacts {
  readonly id: string;
  readonly state: StateOf<typeof reportMachine>;
  readonly findings: string;
  readonly version: number;
}

/** The three months of a quarter of a year. */
export function quarter(year: number, number: number): DayPeriod {
  const possible = Number.isInteger(year) && year >= 2000 && year <= 2099 && [1, 2, 3, 4].includes(number);
  if (!possible) return refuse('MONITORING_QUARTER_MALFORMED', ['quarter']);
  const from = localDate(`${year}-${String(number * 3 - 2).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** A report covers a quarter that is over and in which the contract ran (BR-78). */
export function prepareReport(
  contract: DayPeriod & { readonly performed: boolean },
  period: DayPeriod,
  findings: string,
  now: Instant,
  timeZone: string,
): void {
  refuseIfAny([
    problem(!contract.performed, 'MONITORING_CONTRACT_NOT_PERFORMED'),
    problem(!periodsOverlap(contract, period), 'MONITORING_OUTSIDE_CONTRACT', ['quarter'], {
      from: contract.from,
      to: contract.to,
    }),
    problem(localDateOf(now, timeZone) <= period.to, 'MONITORING_QUARTER_NOT_OVER', ['quarter'], { to: period.to }),
    problem(findings.trim() === '', 'MONITORING_FINDINGS_MISSING', ['findings']),
  ]);
}

/** Only a draft is published, once: WRONG_STATE otherwise (BR-81). */
export function publishReport(report: MonitoringReportFacts, publishedBy: string, now: Instant) {
  return { state: reportMachine.next(report.state, 'publish'), publishedBy, publishedAt: now };
}
