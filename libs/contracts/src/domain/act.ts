import {
  type Instant,
  lineAmount,
  type LocalDate,
  machine,
  type Minor,
  type Problem,
  refuseIfAny,
  type RulePack,
  type StateOf,
  sum,
} from '#kernel';
import type { ContractFacts, ContractLineFacts } from './contract.ts';
import { type DeliveryCount, firstMissingReport, mayPerform } from './delivery.ts';
import { problem } from './problems.ts';

export const actMachine = machine('act', {
  draft: { redraw: 'draft', submit: 'submitted' },
  submitted: { accept: 'accepted', return: 'returned' },
  returned: { redraw: 'draft', submit: 'submitted' },
  accepted: { pay: 'paid' },
  paid: {},
});

export interface ActFacts {
  readonly id: string;
  readonly contractId: string;
  readonly reportId: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly state: StateOf<typeof actMachine>;
  /** Sum of the line amounts, minor units. */
  readonly total: Minor;
  /** The first instant at which the authority's answer is late (BR-68). */
  readonly decideBy: Instant | null;
  readonly decidedBy: string | null;
  readonly version: number;
}

export interface ActLineFacts extends DeliveryCount {
  readonly unitPrice: Minor;
  readonly amount: Minor;
}

/** What an act is held against: the contract, its lines, and what the provider reported. */
export interface Performance {
  readonly contract: ContractFacts;
  readonly lines: readonly ContractLineFacts[];
  /** The counts of the month that the act covers. */
  readonly reported: readonly DeliveryCount[];
  /** Every month reported so far. */
  readonly reports: readonly { readonly periodFrom: LocalDate }[];
  /** The pack that the contract pinned when it was signed. */
  readonly pack: RulePack;
}

/**
 * Draws an act from a delivery report: amount = quantity x unit price, half up, line by line.
 * Never above the report (BR-67), the ordered volume or the contract total (BR-27).
 */
export function drawAct(
  month: { periodTo: LocalDate },
  counts: readonly DeliveryCount[],
  performance: Performance,
): { lines: ActLineFacts[]; total: Minor } {
  const billed = counts.filter((count) => count.quantity !== 0n);
  const lines = billed.flatMap((count) => {
    const line = performance.lines.find((each) => each.id === count.contractLineId);
    return line ? [{ ...count, unitPrice: line.unitPrice, amount: lineAmount(count.quantity, line.unitPrice) }] : [];
  });
  const total = sum(lines.map((line) => line.amount));
  refuseIfAny([
    problem(billed.length === 0, 'ACT_EMPTY', ['lines']),
    ...limitProblems(month, billed, total, performance),
  ]);
  return { lines, total };
}

function limitProblems(
  month: { periodTo: LocalDate },
  counts: readonly DeliveryCount[],
  total: Minor,
  { contract, lines, reported, reports, pack }: Performance,
): (Problem | undefined)[] {
  const blocks = pack.flag('report.missingBlocksAct');
  const missing = blocks ? firstMissingReport(contract, reports, month.periodTo, pack.timeZone) : undefined;
  return [
    ...mayPerform(contract),
    problem(!!missing, 'DELIVERY_REPORT_MISSING', [], { month: missing?.from.slice(0, 7) ?? '' }),
    problem(contract.drawnTotal + total > contract.total, 'ACT_ABOVE_CONTRACT', ['lines']),
    ...counts.flatMap((count, index) => {
      const path = ['lines', String(index)];
      const line = lines.find((each) => each.id === count.contractLineId);
      const repeated = counts.findIndex((each) => each.contractLineId === count.contractLineId) !== index;
      if (!line || repeated) return [problem(true, 'ACT_LINE_UNKNOWN', [...path, 'contractLineId'])];
      const report = reported.find((each) => each.contractLineId === count.contractLineId);
      const within =
        !!report &&
        count.quantity >= 0n &&
        count.quantity <= report.quantity &&
        count.persons > 0 &&
        count.persons <= report.persons;
      return [
        problem(!within, 'ACT_ABOVE_REPORT', path),
        problem(line.drawnQuantity + count.quantity > line.quantity, 'ACT_ABOVE_ORDERED', [...path, 'quantity']),
      ];
    }),
  ];
}

/** Hands an act to the authority; the limits are looked at again, because another act may have taken the rest (BR-27, BR-68). */
export function submitAct(act: ActFacts, lines: readonly ActLineFacts[], performance: Performance, now: Instant) {
  const state = actMachine.next(act.state, 'submit');
  refuseIfAny(limitProblems(act, lines, act.total, performance));
  return { state, submittedAt: now, decideBy: performance.pack.after(now, 'act.review.days'), returnReason: null };
}

/** Only a submitted act is accepted, also when the term has passed; from then on it may be paid (BR-27, BR-68). */
export function acceptAct(act: ActFacts, decidedBy: string, now: Instant) {
  return { state: actMachine.next(act.state, 'accept'), decidedBy, decidedAt: now };
}

/** A return says why, so that the provider can put it right (BR-68). */
export function returnAct(act: ActFacts, decidedBy: string, reason: string, now: Instant) {
  const state = actMachine.next(act.state, 'return');
  refuseIfAny([problem(reason.trim() === '', 'ACT_RETURN_REASON_MISSING', ['reason'])]);
  return { state, decidedBy, decidedAt: now, returnReason: reason };
}

/** An answer after the term is still an answer; it is shown as late (BR-68). */
export const isLate = (act: ActFacts, now: Instant): boolean => act.decideBy !== null && now >= act.decideBy;
