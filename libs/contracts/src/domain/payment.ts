import { type Instant, type LocalDate, localDateOf, machine, type Minor, refuseIfAny, type StateOf } from '#kernel';
import type { ActFacts } from './act.ts';
import { problem } from './problems.ts';

export const paymentMachine = machine('payment', {
  ordered: { execute: 'executed', reject: 'rejected' },
  executed: {},
  rejected: {},
});

export interface PaymentFacts {
  readonly id: string;
  readonly actId: string;
  readonly state: StateOf<typeof paymentMachine>;
  /** Minor units of the contract's currency. */
  readonly amount: Minor;
  readonly orderedAt: Instant;
}

export interface Allocation {
  readonly actLineId: string;
  readonly amount: Minor;
}

export interface Payer {
  readonly personId: string;
  /** Sat on the commission that chose the provider. */
  readonly onCommission: boolean;
}

/**
 * Orders the treasury to pay an accepted act: its whole amount, once (BR-28), allocated to its lines to the last minor unit.
 * The payer neither accepted the act nor sat on the commission that chose the provider (BR-31).
 */
export function orderPayment(
  act: ActFacts,
  actLines: readonly { readonly id: string; readonly amount: Minor }[],
  amount: Minor,
  payer: Payer,
  earlier: readonly PaymentFacts[],
): Allocation[] {
  const ordered = earlier.some((payment) => payment.state !== 'rejected');
  refuseIfAny([
    problem(ordered, 'PAYMENT_ORDERED_ALREADY'),
    problem(!ordered && act.state !== 'accepted', 'PAYMENT_ACT_NOT_ACCEPTED', [], { state: act.state }),
    problem(amount !== act.total, 'PAYMENT_DIFFERS_FROM_ACT', ['amount']),
    problem(act.decidedBy === payer.personId, 'PAYMENT_BY_ACCEPTOR'),
    problem(payer.onCommission, 'PAYMENT_BY_EVALUATOR'),
  ]);
  return actLines.filter((line) => line.amount > 0n).map((line) => ({ actLineId: line.id, amount: line.amount }));
}

/** The treasury has paid: its number and day are recorded (BR-28). */
export function recordExecution(
  payment: PaymentFacts,
  execution: { readonly number: string; readonly executedOn: LocalDate },
  now: Instant,
  timeZone: string,
) {
  const state = paymentMachine.next(payment.state, 'execute');
  const { number, executedOn } = execution;
  const early = executedOn < localDateOf(payment.orderedAt, timeZone);
  refuseIfAny([
    problem(early || executedOn > localDateOf(now, timeZone), 'PAYMENT_DATE_IMPOSSIBLE', ['executedOn']),
    problem(number.trim() === '', 'TREASURY_NUMBER_MISSING', ['treasuryNumber']),
  ]);
  return { state, treasuryNumber: number, executedOn };
}

/** The treasury has sent the order back unpaid: the act may be ordered again. */
export function recordRejection(payment: PaymentFacts, reason: string) {
  const state = paymentMachine.next(payment.state, 'reject');
  refuseIfAny([problem(reason.trim() === '', 'PAYMENT_REJECTION_REASON_MISSING', ['reason'])]);
  return { state, rejectionReason: reason };
}
