import {
  addDays,
  addMonths,
  type DayPeriod,
  type Instant,
  type LocalDate,
  localDate,
  localDateOf,
  type Problem,
  refuseIfAny,
} from '#kernel';
import { type ContractFacts, type ContractLineFacts, performing } from './contract.ts';
import { problem } from './problems.ts';

/** What was delivered on one contract line in one month: how many persons and how much, never who (BR-67). */
export interface DeliveryCount {
  readonly contractLineId: string;
  readonly persons: number;
  readonly quantity: bigint;
}

const firstOfMonth = (date: LocalDate): LocalDate => localDate(`${date.slice(0, 7)}-01`);

/** The calendar months of performance, the first and last cut to the days that the contract covers. Nothing counts before signature. */
export function reportingMonths(contract: ContractFacts, timeZone: string): DayPeriod[] {
  if (contract.signedAt === null) return [];
  const signedOn = localDateOf(contract.signedAt, timeZone);
  const from = signedOn > contract.periodFrom ? signedOn : contract.periodFrom;
  const to = contract.endedOn !== null && contract.endedOn < contract.periodTo ? contract.endedOn : contract.periodTo;
  const months: DayPeriod[] = [];
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1)) {
    const last = addDays(addMonths(first, 1), -1);
    months.push({ from: first < from ? from : first, to: last > to ? to : last });
  }
  return months;
}

/** The month of performance that a day falls into. */
export const monthOfPerformance = (contract: ContractFacts, day: LocalDate, timeZone: string): DayPeriod | undefined =>
  reportingMonths(contract, timeZone).find((month) => month.from.slice(0, 7) === day.slice(0, 7));

/** Nothing is reported or billed under a contract that does not run, whose commitment is not registered or whose accounts are closed. */
export const mayPerform = (contract: ContractFacts): (Problem | undefined)[] => [
  problem(!performing.includes(contract.state) || contract.commitmentNumber === null, 'CONTRACT_NOT_PERFORMING', [], {
    state: contract.state,
  }),
  problem(contract.settledAt !== null, 'CONTRACT_SETTLED'),
];

/** A provider's report for a month that is over: every line of the contract once, counts only (BR-66, BR-67). */
export function reportDelivery(
  contract: ContractFacts,
  lines: readonly ContractLineFacts[],
  month: LocalDate,
  counts: readonly DeliveryCount[],
  now: Instant,
  timeZone: string,
): DayPeriod {
  const period = monthOfPerformance(contract, month, timeZone);
  const reported = counts.map((count) => count.contractLineId);
  refuseIfAny([
    ...mayPerform(contract),
    problem(!period, 'DELIVERY_OUTSIDE_CONTRACT', ['month'], { month: month.slice(0, 7) }),
    problem(!!period && localDateOf(now, timeZone) <= period.to, 'DELIVERY_PERIOD_NOT_OVER', ['month'], {
      to: period?.to ?? '',
    }),
    problem(
      lines.some((line) => !reported.includes(line.id)),
      'DELIVERY_LINE_MISSING',
      ['lines'],
    ),
    ...counts.flatMap((count, index) => {
      const path = ['lines', String(index)];
      const known = lines.some((line) => line.id === count.contractLineId);
      const repeated = reported.indexOf(count.contractLineId) !== index;
      const negative = count.persons < 0 || count.quantity < 0n;
      const disagree = count.persons > 0 !== count.quantity > 0n;
      return [
        problem(!known || repeated, 'DELIVERY_LINE_UNKNOWN', [...path, 'contractLineId']),
        problem(negative || disagree, 'DELIVERY_COUNT_IMPOSSIBLE', path),
      ];
    }),
  ]);
  return period!;
}

/** The first month before a day for which no report stands: it blocks the next act (BR-66). */
export function firstMissingReport(
  contract: ContractFacts,
  reported: readonly { readonly periodFrom: LocalDate }[],
  before: LocalDate,
  timeZone: string,
): DayPeriod | undefined {
  const known = new Set(reported.map((report) => report.periodFrom.slice(0, 7)));
  return reportingMonths(contract, timeZone).find(
    (month) => month.from <= before && !known.has(month.from.slice(0, 7)),
  );
}

/** A report is corrected while nobody has answered for it: not once its act is submitted, accepted or paid (BR-67). */
export const mayCorrect = (act: { readonly state: string } | null): void =>
  refuseIfAny([problem(act !== null && act.state !== 'draft' && act.state !== 'returned', 'DELIVERY_IN_ACT')]);
