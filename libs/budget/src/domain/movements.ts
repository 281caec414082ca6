import { formatMoney, type Instant, type Minor, refuseIfAny } from '#kernel';
import type { BudgetLineFacts } from './budget-line.ts';
import type { Ledger, NewEntry } from './ledger.ts';
import { problem } from './problems.ts';

/** Adds to the line, or cuts it by a negative amount; a cut may not go below what is reserved and committed. */
export function appropriate(
  line: BudgetLineFacts,
  ledger: Ledger,
  change: { amount: Minor; act: string },
  now: Instant,
): NewEntry[] {
  const { available } = ledger.balances;
  refuseIfAny([
    yearEnded(line, now),
    problem(change.amount === 0n, 'APPROPRIATION_IS_ZERO', ['amount']),
    problem(change.act.trim() === '', 'APPROPRIATION_ACT_MISSING', ['act']),
    problem(available + change.amount < 0n, 'APPROPRIATION_BELOW_USE', ['amount'], amounts({ available })),
  ]);
  return [{ kind: 'appropriation', amount: change.amount, processKind: 'decision', processId: null, contractId: null }];
}

/** Sets money aside for a lot; never more than the line has available (BR-24). A lot has one reservation at a time. */
export function reserveForLot(
  line: BudgetLineFacts,
  ledger: Ledger,
  request: { lotId: string; amount: Minor },
  now: Instant,
): NewEntry[] {
  const { available } = ledger.balances;
  refuseIfAny([
    yearEnded(line, now),
    notPositive(request.amount),
    problem(ledger.reservedFor(request.lotId) > 0n, 'LOT_ALREADY_RESERVED'),
    problem(
      request.amount > available,
      'BUDGET_LINE_EXCEEDED',
      ['amount'],
      amounts({ available, requested: request.amount }),
    ),
  ]);
  return [reservation(request.lotId, request.amount)];
}

/** Gives back whatever is still reserved for a lot. Nothing reserved, nothing to do: the year's end may have been first. */
export function releaseLot(ledger: Ledger, lotId: string): NewEntry[] {
  const reserved = ledger.reservedFor(lotId);
  return reserved > 0n ? [release(lotId, reserved)] : [];
}

/** Turns a lot's reservation into the obligation of a contract and gives back the difference (BR-25). */
export function commitForContract(
  line: BudgetLineFacts,
  ledger: Ledger,
  request: { lotId: string; contractId: string; amount: Minor },
  now: Instant,
): NewEntry[] {
  const reserved = ledger.reservedFor(request.lotId);
  refuseIfAny([
    yearEnded(line, now),
    notPositive(request.amount),
    problem(
      request.amount > reserved,
      'COMMITMENT_ABOVE_RESERVATION',
      ['amount'],
      amounts({ reserved, requested: request.amount }),
    ),
  ]);
  return [
    release(request.lotId, reserved),
    {
      kind: 'commitment',
      amount: request.amount,
      processKind: 'lot',
      processId: request.lotId,
      contractId: request.contractId,
    },
  ];
}

/** Takes back a part of a contract's obligation, never more than is still unpaid. */
export function decommitFromContract(ledger: Ledger, request: { contractId: string; amount: Minor }): NewEntry[] {
  const unpaid = unpaidOf(ledger, request.contractId);
  refuseIfAny([
    notPositive(request.amount),
    problem(
      request.amount > unpaid,
      'DECOMMITMENT_ABOVE_UNPAID',
      ['amount'],
      amounts({ unpaid, requested: request.amount }),
    ),
  ]);
  return [decommitment(request.contractId, request.amount)];
}

/** Pays under a contract: each payment once, and all of them never above the contract's commitment. */
export function spendUnderContract(
  line: BudgetLineFacts,
  ledger: Ledger,
  request: { contractId: string; paymentId: string; amount: Minor },
  now: Instant,
): NewEntry[] {
  const unpaid = unpaidOf(ledger, request.contractId);
  refuseIfAny([
    yearEnded(line, now),
    notPositive(request.amount),
    problem(ledger.spentBy(request.paymentId) !== 0n, 'PAYMENT_ALREADY_SPENT'),
    problem(
      request.amount > unpaid,
      'PAYMENT_ABOVE_COMMITMENT',
      ['amount'],
      amounts({ unpaid, requested: request.amount }),
    ),
  ]);
  return [payment(request, request.amount)];
}

/**
 * Takes a payment back that the treasury did not execute. What it had used is unpaid again;
 * on a line whose year has ended that remainder lapses at once.
 */
export function returnSpending(
  line: BudgetLineFacts,
  ledger: Ledger,
  request: { contractId: string; paymentId: string; amount: Minor },
): NewEntry[] {
  const spent = ledger.spentBy(request.paymentId);
  refuseIfAny([
    notPositive(request.amount),
    problem(request.amount > spent, 'RETURN_ABOVE_PAYMENT', ['amount'], amounts({ spent, requested: request.amount })),
  ]);
  const returned = payment(request, -request.amount);
  if (line.lapsedAt === null) return [returned];
  return [returned, decommitment(request.contractId, request.amount, 'year_end'), lapse(request.amount)];
}

/**
 * The end of the budget year (BR-29): reservations are released, unpaid obligations lapse and the unspent remainder leaves
 * the line, so that it ends with exactly what was paid. Nothing is carried into the next year.
 */
export function lapseYear(line: BudgetLineFacts, ledger: Ledger, now: Instant): NewEntry[] {
  if (line.lapsedAt !== null || now < line.lapsesAt) return [];
  const { appropriated, paid } = ledger.balances;
  const entries = ledger.lots.map((lotId) => release(lotId, ledger.reservedFor(lotId), 'year_end'));
  for (const contractId of ledger.contracts)
    entries.push(decommitment(contractId, unpaidOf(ledger, contractId), 'year_end'));
  entries.push(lapse(appropriated - paid));
  return entries.filter((entry) => entry.amount !== 0n);
}

const unpaidOf = (ledger: Ledger, contractId: string): Minor =>
  ledger.committedTo(contractId) - ledger.paidUnder(contractId);

const yearEnded = (line: BudgetLineFacts, now: Instant) =>
  problem(line.lapsedAt !== null || now >= line.lapsesAt, 'BUDGET_YEAR_ENDED', [], { year: line.year });

/** Figures for the reader of a refusal, in major units of the line's currency. */
const amounts = (figures: Readonly<Record<string, Minor>>): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, amount]) => [name, formatMoney(amount)]));

const notPositive = (amount: Minor) => problem(amount <= 0n, 'BUDGET_AMOUNT_NOT_POSITIVE', ['amount']);

const reservation = (lotId: string, amount: Minor): NewEntry => ({
  kind: 'reservation',
  amount,
  processKind: 'lot',
  processId: lotId,
  contractId: null,
});

const release = (lotId: string, amount: Minor, processKind: 'lot' | 'year_end' = 'lot'): NewEntry => ({
  kind: 'release',
  amount: -amount,
  processKind,
  processId: lotId,
  contractId: null,
});

const decommitment = (
  contractId: string,
  amount: Minor,
  processKind: 'contract' | 'year_end' = 'contract',
): NewEntry => ({
  kind: 'decommitment',
  amount: -amount,
  processKind,
  processId: contractId,
  contractId,
});

const payment = ({ contractId, paymentId }: { contractId: string; paymentId: string }, amount: Minor): NewEntry => ({
  kind: 'payment',
  amount,
  processKind: 'payment',
  processId: paymentId,
  contractId,
});

const lapse = (amount: Minor): NewEntry => ({
  kind: 'lapse',
  amount: -amount,
  processKind: 'year_end',
  processId: null,
  contractId: null,
});
