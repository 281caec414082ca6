import fc from 'fast-check';
import { instant, type Minor } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import type { BudgetLineFacts } from './budget-line.ts';
import { Ledger, type NewEntry } from './ledger.ts';
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

const line: BudgetLineFacts = {
  id: 'line',
  authorityId: 'authority',
  year: 2026,
  currency: 'UAH',
  lapsesAt: instant('2026-12-31T22:00:00Z'),
  lapsedAt: null,
};
const inYear = instant('2026-03-01T10:00:00Z');
const afterYear = line.lapsesAt;

const given = (amount: Minor): NewEntry[] => appropriate(line, new Ledger([]), { amount, act: 'Decision 1' }, inYear);
const and = (entries: NewEntry[], movement: (ledger: Ledger) => NewEntry[]): NewEntry[] => [
  ...entries,
  ...movement(new Ledger(entries)),
];
const reserved = (lotId: string, amount: Minor) => (ledger: Ledger) =>
  reserveForLot(line, ledger, { lotId, amount }, inYear);
const committed = (lotId: string, contractId: string, amount: Minor) => (ledger: Ledger) =>
  commitForContract(line, ledger, { lotId, contractId, amount }, inYear);
const spent = (contractId: string, paymentId: string, amount: Minor) => (ledger: Ledger) =>
  spendUnderContract(line, ledger, { contractId, paymentId, amount }, inYear);

describe('reserving', () => {
  test('the last unit of the line may be reserved, one more may not (BR-24)', () => {
    const entries = and(given(100n), reserved('lot-1', 60n));
    expect(new Ledger(and(entries, reserved('lot-2', 40n))).balances.available).toBe(0n);
    expect(told(() => and(entries, reserved('lot-2', 41n)))).toEqual([
      'BUDGET_LINE_EXCEEDED amount available=0.40 requested=0.41',
    ]);
  });

  test('a lot is reserved once', () => {
    expect(told(() => and(and(given(100n), reserved('lot-1', 10n)), reserved('lot-1', 10n)))).toEqual([
      'LOT_ALREADY_RESERVED',
    ]);
  });

  test('nothing and less than nothing cannot be reserved', () => {
    expect(told(() => and(given(100n), reserved('lot-1', 0n)))).toEqual(['BUDGET_AMOUNT_NOT_POSITIVE amount']);
    expect(told(() => and(given(100n), reserved('lot-1', -5n)))).toEqual(['BUDGET_AMOUNT_NOT_POSITIVE amount']);
  });

  test('the first moment of the next year is too late, whether or not the line has lapsed', () => {
    const late = () => reserveForLot(line, new Ledger(given(100n)), { lotId: 'lot-1', amount: 1n }, afterYear);
    expect(told(late)).toEqual(['BUDGET_YEAR_ENDED year=2026']);
    const lastMoment = instant('2026-12-31T21:59:59.999Z');
    expect(reserveForLot(line, new Ledger(given(100n)), { lotId: 'lot-1', amount: 1n }, lastMoment)).toHaveLength(1);
  });
});

describe('releasing', () => {
  test('gives back the whole reservation, and a second time nothing', () => {
    const entries = and(and(given(100n), reserved('lot-1', 60n)), (ledger) => releaseLot(ledger, 'lot-1'));
    expect(new Ledger(entries).balances).toMatchObject({ reserved: 0n, available: 100n });
    expect(releaseLot(new Ledger(entries), 'lot-1')).toEqual([]);
  });
});

describe('committing', () => {
  test('turns the reservation into a commitment and gives back the rest (BR-25)', () => {
    const entries = and(and(given(100n), reserved('lot-1', 60n)), committed('lot-1', 'contract-1', 50n));
    expect(new Ledger(entries).balances).toEqual({
      appropriated: 100n,
      reserved: 0n,
      committed: 50n,
      paid: 0n,
      available: 50n,
    });
  });

  test('never above the reservation of its own lot', () => {
    const entries = and(and(given(200n), reserved('lot-1', 60n)), reserved('lot-2', 60n));
    expect(told(() => and(entries, committed('lot-1', 'contract-1', 61n)))).toEqual([
      'COMMITMENT_ABOVE_RESERVATION amount reserved=0.60 requested=0.61',
    ]);
    expect(told(() => and(entries, committed('lot-3', 'contract-1', 1n)))).toEqual([
      'COMMITMENT_ABOVE_RESERVATION amount reserved=0.00 requested=0.01',
    ]);
  });

  test('what is paid cannot be taken back from a contract, what is unpaid can', () => {
    const entries = and(
      and(and(given(100n), reserved('lot-1', 60n)), committed('lot-1', 'c', 60n)),
      spent('c', 'p', 20n),
    );
    expect(told(() => decommitFromContract(new Ledger(entries), { contractId: 'c', amount: 41n }))).toEqual([
      'DECOMMITMENT_ABOVE_UNPAID amount unpaid=0.40 requested=0.41',
    ]);
    const less = and(entries, (ledger) => decommitFromContract(ledger, { contractId: 'c', amount: 40n }));
    expect(new Ledger(less).balances).toEqual({
      appropriated: 100n,
      reserved: 0n,
      committed: 20n,
      paid: 20n,
      available: 80n,
    });
  });
});

describe('paying', () => {
  const signed = and(and(given(100n), reserved('lot-1', 60n)), committed('lot-1', 'c', 60n));

  test('never above the commitment of the contract (BR-28)', () => {
    expect(told(() => and(signed, spent('c', 'p', 61n)))).toEqual([
      'PAYMENT_ABOVE_COMMITMENT amount unpaid=0.60 requested=0.61',
    ]);
    expect(told(() => and(and(signed, spent('c', 'p-1', 50n)), spent('c', 'p-2', 11n)))).toEqual([
      'PAYMENT_ABOVE_COMMITMENT amount unpaid=0.10 requested=0.11',
    ]);
    expect(told(() => and(signed, spent('another', 'p', 1n)))).toEqual([
      'PAYMENT_ABOVE_COMMITMENT amount unpaid=0.00 requested=0.01',
    ]);
  });

  test('a payment is spent once', () => {
    expect(told(() => and(and(signed, spent('c', 'p', 10n)), spent('c', 'p', 10n)))).toEqual(['PAYMENT_ALREADY_SPENT']);
  });

  test('a payment that came back may be made again', () => {
    const returned = and(and(signed, spent('c', 'p', 10n)), (ledger) =>
      returnSpending(line, ledger, { contractId: 'c', paymentId: 'p', amount: 10n }),
    );
    expect(new Ledger(returned).balances.paid).toBe(0n);
    expect(new Ledger(and(returned, spent('c', 'p', 10n))).balances.paid).toBe(10n);
  });

  test('no more comes back than was paid', () => {
    const entries = and(signed, spent('c', 'p', 10n));
    expect(
      told(() => returnSpending(line, new Ledger(entries), { contractId: 'c', paymentId: 'p', amount: 11n })),
    ).toEqual(['RETURN_ABOVE_PAYMENT amount spent=0.10 requested=0.11']);
  });
});

describe('appropriating', () => {
  test('a cut may take what is available and nothing more', () => {
    const entries = and(given(100n), reserved('lot-1', 60n));
    expect(told(() => appropriate(line, new Ledger(entries), { amount: -41n, act: 'Decision 2' }, inYear))).toEqual([
      'APPROPRIATION_BELOW_USE amount available=0.40',
    ]);
    expect(appropriate(line, new Ledger(entries), { amount: -40n, act: 'Decision 2' }, inYear)).toHaveLength(1);
  });

  test('every problem is told at once', () => {
    expect(told(() => appropriate(line, new Ledger([]), { amount: 0n, act: ' ' }, afterYear))).toEqual([
      'BUDGET_YEAR_ENDED year=2026',
      'APPROPRIATION_IS_ZERO amount',
      'APPROPRIATION_ACT_MISSING act',
    ]);
  });
});

describe('the end of the year (BR-29)', () => {
  const year = [
    reserved('lot-1', 300n),
    committed('lot-1', 'c', 250n),
    reserved('lot-2', 100n),
    spent('c', 'p', 70n),
  ].reduce(and, given(1000n));

  test('leaves the line with exactly what was paid', () => {
    const lapsed = and(year, (ledger) => lapseYear(line, ledger, afterYear));
    expect(new Ledger(lapsed).balances).toEqual({
      appropriated: 70n,
      reserved: 0n,
      committed: 70n,
      paid: 70n,
      available: 0n,
    });
  });

  test('does nothing before its moment, and nothing a second time', () => {
    expect(lapseYear(line, new Ledger(year), inYear)).toEqual([]);
    expect(lapseYear({ ...line, lapsedAt: afterYear }, new Ledger(year), afterYear)).toEqual([]);
  });

  test('a payment that comes back afterwards lapses as well', () => {
    const closed = { ...line, lapsedAt: afterYear };
    const lapsed = and(year, (ledger) => lapseYear(line, ledger, afterYear));
    const returned = and(lapsed, (ledger) =>
      returnSpending(closed, ledger, { contractId: 'c', paymentId: 'p', amount: 70n }),
    );
    expect(new Ledger(returned).balances).toEqual({
      appropriated: 0n,
      reserved: 0n,
      committed: 0n,
      paid: 0n,
      available: 0n,
    });
  });
});

test('whatever is asked of a line in whatever order, no balance is ever negative', () => {
  const id = (kind: string) => fc.integer({ min: 1, max: 3 }).map((number) => `${kind}-${number}`);
  const amount = fc.bigInt({ min: -20n, max: 120n });
  type Movement = (line: BudgetLineFacts, ledger: Ledger) => NewEntry[];
  const movement: fc.Arbitrary<Movement> = fc.oneof(
    amount.map(
      (a): Movement =>
        (l, ledger) =>
          appropriate(l, ledger, { amount: a, act: 'Decision' }, inYear),
    ),
    fc.tuple(id('lot'), amount).map(
      ([lotId, a]): Movement =>
        (l, ledger) =>
          reserveForLot(l, ledger, { lotId, amount: a }, inYear),
    ),
    id('lot').map(
      (lotId): Movement =>
        (_, ledger) =>
          releaseLot(ledger, lotId),
    ),
    fc.tuple(id('lot'), id('contract'), amount).map(
      ([lotId, contractId, a]): Movement =>
        (l, ledger) =>
          commitForContract(l, ledger, { lotId, contractId, amount: a }, inYear),
    ),
    fc.tuple(id('contract'), amount).map(
      ([contractId, a]): Movement =>
        (_, ledger) =>
          decommitFromContract(ledger, { contractId, amount: a }),
    ),
    fc.tuple(id('contract'), id('payment'), amount).map(
      ([contractId, paymentId, a]): Movement =>
        (l, ledger) =>
          spendUnderContract(l, ledger, { contractId, paymentId, amount: a }, inYear),
    ),
    fc.tuple(id('contract'), id('payment'), amount).map(
      ([contractId, paymentId, a]): Movement =>
        (l, ledger) =>
          returnSpending(l, ledger, { contractId, paymentId, amount: a }),
    ),
    fc.constant<Movement>((l, ledger) => lapseYear(l, ledger, afterYear)),
  );
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 40 }), (movements) => {
      let entries: NewEntry[] = [];
      let present = line;
      for (const move of movements) {
        const before = entries;
        if (told(() => (entries = and(before, (ledger) => move(present, ledger)))).length > 0) continue;
        if (entries.slice(before.length).some((entry) => entry.kind === 'lapse'))
          present = { ...present, lapsedAt: afterYear };
        const ledger = new Ledger(entries);
        const { available, reserved: held, committed: owed, paid } = ledger.balances;
        const perContract = ledger.contracts.map(
          (contract) => ledger.committedTo(contract) - ledger.paidUnder(contract),
        );
        const balances = [
          available,
          held,
          owed,
          paid,
          owed - paid,
          ...ledger.lots.map((lot) => ledger.reservedFor(lot)),
          ...perContract,
        ];
        expect(balances.every((balance) => balance >= 0n)).toBe(true);
      }
    }),
  );
});
