import { instant } from '#kernel';
import type { BudgetLineFacts } from './budget-line.ts';
import { type EntryFacts, Ledger } from './ledger.ts';
import {
  appropriate,
  commitForContract,
  decommitFromContract,
  lapseYear,
  releaseLot,
  reserveForLot,
  returnSpending,
  spendUnderContract,
} from './movements.ts';

const now = instant('2026-05-01T08:00:00Z');
const lapsesAt = instant('2026-12-31T22:00:00Z');
const line: BudgetLineFacts = {
  id: 'line',
  authorityId: 'authority',
  year: 2026,
  currency: 'UAH',
  lapsesAt,
  lapsedAt: null,
};
const entry = (
  kind: EntryFacts['kind'],
  amount: bigint,
  processId: string | null = null,
  contractId: string | null = null,
): EntryFacts => ({ kind, amount, processId, contractId });

/** A hundred given; lot-1 holds sixty; contract c took thirty for lot-2, and ten of them are paid. */
const ledger = new Ledger([
  entry('appropriation', 100n),
  entry('reservation', 60n, 'lot-1'),
  entry('commitment', 30n, 'lot-2', 'c'),
  entry('payment', 10n, 'p', 'c'),
]);
const written = (entries: readonly (EntryFacts & { processKind: string })[]) =>
  entries.map(({ kind, amount, processKind, processId, contractId }) =>
    [kind, amount, processKind, processId, contractId].join(' '),
  );

test('each movement is written with what caused it', () => {
  expect(written(appropriate(line, ledger, { amount: 5n, act: 'Decision 2' }, now))).toEqual([
    'appropriation 5 decision  ',
  ]);
  expect(written(reserveForLot(line, ledger, { lotId: 'lot-3', amount: 5n }, now))).toEqual([
    'reservation 5 lot lot-3 ',
  ]);
  expect(written(releaseLot(ledger, 'lot-1'))).toEqual(['release -60 lot lot-1 ']);
  expect(written(commitForContract(line, ledger, { lotId: 'lot-1', contractId: 'd', amount: 50n }, now))).toEqual([
    'release -60 lot lot-1 ',
    'commitment 50 lot lot-1 d',
  ]);
  expect(written(decommitFromContract(ledger, { contractId: 'c', amount: 20n }))).toEqual([
    'decommitment -20 contract c c',
  ]);
  const rest = { contractId: 'c', paymentId: 'q', amount: 20n };
  expect(written(spendUnderContract(line, ledger, rest, now))).toEqual(['payment 20 payment q c']);
});

test('a payment that comes back is unpaid again; after the end of the year it lapses', () => {
  const back = { contractId: 'c', paymentId: 'p', amount: 10n };
  expect(written(returnSpending(line, ledger, back))).toEqual(['payment -10 payment p c']);
  expect(written(returnSpending({ ...line, lapsedAt: lapsesAt }, ledger, back))).toEqual([
    'payment -10 payment p c',
    'decommitment -10 year_end c c',
    'lapse -10 year_end  ',
  ]);
});

test('the end of the year writes what it takes, lots and contracts in order, and no entry of nothing', () => {
  const more = new Ledger([
    entry('appropriation', 200n),
    entry('reservation', 40n, 'lot-2'),
    entry('reservation', 60n, 'lot-1'),
    entry('reservation', 5n, 'lot-0'),
    entry('release', -5n, 'lot-0'),
    entry('commitment', 20n, 'lot-4', 'd'),
    entry('commitment', 30n, 'lot-3', 'c'),
    entry('decommitment', -5n, 'c', 'c'),
    entry('commitment', 7n, 'lot-5', 'b'),
    entry('payment', 7n, 'p', 'b'),
  ]);
  expect(written(lapseYear(line, more, lapsesAt))).toEqual([
    'release -60 year_end lot-1 ',
    'release -40 year_end lot-2 ',
    'decommitment -25 year_end c c',
    'decommitment -20 year_end d d',
    'lapse -193 year_end  ',
  ]);
});

test('a line that has lapsed takes nothing more, whatever the clock says', () => {
  const lapsed = { ...line, lapsedAt: now };
  expect(() => reserveForLot(lapsed, ledger, { lotId: 'lot-3', amount: 1n }, now)).toThrow('BUDGET_YEAR_ENDED');
  expect(lapseYear(lapsed, ledger, lapsesAt)).toEqual([]);
});

test('of two contracts each has what was committed and paid under it', () => {
  const two = new Ledger([
    entry('commitment', 30n, 'lot-2', 'c'),
    entry('commitment', 40n, 'lot-3', 'd'),
    entry('decommitment', -5n, 'd', 'd'),
    entry('payment', 10n, 'p', 'c'),
    entry('payment', 20n, 'q', 'd'),
    entry('commitment', 1n, 'lot-4', null),
  ]);
  expect([two.committedTo('c'), two.committedTo('d')]).toEqual([30n, 35n]);
  expect([two.paidUnder('c'), two.paidUnder('d')]).toEqual([10n, 20n]);
  expect(two.contracts).toEqual(['c', 'd']);
});
