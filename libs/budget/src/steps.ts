import { type Minor, refuse, sum } from '#kernel';
import type { Transaction } from '#platform';
import { BudgetEntries } from './db/budget-entries.ts';
import { BudgetLines } from './db/budget-lines.ts';
import type { BudgetLineFacts, Fund } from './domain/budget-line.ts';
import type { Balances, NewEntry } from './domain/ledger.ts';
import {
  commitForContract,
  decommitFromContract,
  releaseLot,
  reserveForLot,
  returnSpending as returnPayment,
  spendUnderContract,
} from './domain/movements.ts';
import {
  budgetCommitted,
  budgetDecommitted,
  budgetReleased,
  budgetReserved,
  budgetSpendingReturned,
  budgetSpent,
} from './events.ts';
import { move } from './usecases/movement.ts';

/** A line as documents name it. */
export interface BudgetHead extends BudgetLineFacts {
  readonly programmeCode: string;
  readonly economicCode: string;
  readonly fund: Fund;
  readonly title: string;
}

export interface LineBalance extends BudgetHead, Balances {}

/**
 * Locks a line, before the clock is read, and tells its balances; refuses NOT_FOUND. A unit that moves money and also locks
 * a tender, a lot or a contract calls this first; the other steps then find the line locked.
 */
export async function lockLine(transaction: Transaction, lineId: string): Promise<LineBalance> {
  const line = (await transaction.of(BudgetLines).lock(lineId)) ?? refuse('NOT_FOUND');
  return { ...line, ...(await transaction.of(BudgetEntries).ledger(lineId)).balances };
}

/** A line without its lock and balances, at any moment of a transaction; null when there is none. */
export const budgetHead = (transaction: Transaction, lineId: string): Promise<BudgetHead | null> =>
  transaction.of(BudgetLines).find(lineId);

/** Sets money aside for a lot, never more than is available: BUDGET_LINE_EXCEEDED (BR-24). */
export async function reserve(
  transaction: Transaction,
  request: { lineId: string; lotId: string; amount: Minor },
): Promise<void> {
  await move(transaction, request.lineId, (line, ledger, now) => reserveForLot(line, ledger, request, now));
  transaction.record(budgetReserved, request.lineId, { amount: String(request.amount), lotId: request.lotId });
}

/** Gives back what is reserved for a lot; nothing happens when nothing is. */
export async function releaseReservation(
  transaction: Transaction,
  { lineId, lotId }: { lineId: string; lotId: string },
): Promise<void> {
  const entries = await move(transaction, lineId, (_, ledger) => releaseLot(ledger, lotId));
  if (entries.length > 0) transaction.record(budgetReleased, lineId, { amount: String(-amountOf(entries)), lotId });
}

/** Turns a lot's reservation into the commitment of a contract, never above it, and releases the rest (BR-25). */
export async function commit(
  transaction: Transaction,
  request: { lineId: string; lotId: string; contractId: string; amount: Minor },
): Promise<void> {
  const { lineId, lotId, contractId, amount } = request;
  await move(transaction, lineId, (line, ledger, now) => commitForContract(line, ledger, request, now));
  transaction.record(budgetCommitted, lineId, { amount: String(amount), lotId, contractId });
}

/** Takes back an unpaid part of a contract's commitment, for a termination or an amendment that lowers the total. */
export async function decommit(
  transaction: Transaction,
  request: { lineId: string; contractId: string; amount: Minor },
): Promise<void> {
  const { lineId, contractId, amount } = request;
  await move(transaction, lineId, (_, ledger) => decommitFromContract(ledger, request));
  transaction.record(budgetDecommitted, lineId, { amount: String(amount), contractId });
}

/** Charges a payment to the line: once, and never above what is committed to its contract and unpaid (BR-28). */
export async function spend(
  transaction: Transaction,
  request: { lineId: string; contractId: string; paymentId: string; amount: Minor },
): Promise<void> {
  const { lineId, contractId, paymentId, amount } = request;
  await move(transaction, lineId, (line, ledger, now) => spendUnderContract(line, ledger, request, now));
  transaction.record(budgetSpent, lineId, { amount: String(amount), contractId, paymentId });
}

/** Takes a charged payment back that the treasury did not execute. */
export async function returnSpending(
  transaction: Transaction,
  request: { lineId: string; contractId: string; paymentId: string; amount: Minor },
): Promise<void> {
  const { lineId, contractId, paymentId, amount } = request;
  await move(transaction, lineId, (line, ledger) => returnPayment(line, ledger, request));
  transaction.record(budgetSpendingReturned, lineId, { amount: String(amount), contractId, paymentId });
}

const amountOf = (entries: readonly NewEntry[]): Minor => sum(entries.map((entry) => entry.amount));
