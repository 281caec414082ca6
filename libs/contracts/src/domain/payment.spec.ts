import { instant, localDate } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import type { ActFacts } from './act.ts';
import { orderPayment, type PaymentFacts, recordExecution, recordRejection } from './payment.ts';

const accepted: ActFacts = {
  id: 'act',
  contractId: 'contract',
  reportId: 'report',
  periodFrom: localDate('2026-05-01'),
  periodTo: localDate('2026-05-31'),
  state: 'accepted',
  total: 15_00n,
  decideBy: null,
  decidedBy: 'officer',
  version: 1,
};
const lines = [
  { id: 'a', amount: 10_00n },
  { id: 'b', amount: 0n },
  { id: 'c', amount: 5_00n },
];
const payer = { personId: 'payer', onCommission: false };
const payment: PaymentFacts = {
  id: 'payment',
  actId: 'act',
  state: 'ordered',
  amount: 15_00n,
  orderedAt: instant('2026-06-10T10:00:00+03:00'),
};
const now = instant('2026-06-20T10:00:00+03:00');

test('a payment is allocated to the lines that cost something', () => {
  expect(orderPayment(accepted, lines, 15_00n, payer, [])).toEqual([
    { actLineId: 'a', amount: 10_00n },
    { actLineId: 'c', amount: 5_00n },
  ]);
});

test('neither more nor less than the act is paid', () => {
  expect(told(() => orderPayment(accepted, lines, 15_01n, payer, []))).toEqual(['PAYMENT_DIFFERS_FROM_ACT amount']);
  expect(told(() => orderPayment(accepted, lines, 14_99n, payer, []))).toEqual(['PAYMENT_DIFFERS_FROM_ACT amount']);
});

test('an act that is not accepted is not paid: there is no advance', () => {
  expect(told(() => orderPayment({ ...accepted, state: 'submitted' }, lines, 15_00n, payer, []))).toEqual([
    'PAYMENT_ACT_NOT_ACCEPTED state=submitted',
  ]);
});

test('an act is paid once, and again only when the treasury sent the order back', () => {
  expect(told(() => orderPayment(accepted, lines, 15_00n, payer, [payment]))).toEqual(['PAYMENT_ORDERED_ALREADY']);
  expect(orderPayment(accepted, lines, 15_00n, payer, [{ ...payment, state: 'rejected' }])).toHaveLength(2);
});

test('who accepted the act or chose the provider does not pay', () => {
  expect(told(() => orderPayment(accepted, lines, 15_00n, { personId: 'officer', onCommission: true }, []))).toEqual([
    'PAYMENT_BY_ACCEPTOR',
    'PAYMENT_BY_EVALUATOR',
  ]);
});

test("execution carries the treasury's number and a possible day", () => {
  const on = (day: string, number = '42') =>
    recordExecution(payment, { number, executedOn: localDate(day) }, now, 'Europe/Kyiv');
  expect(on('2026-06-10')).toEqual({ state: 'executed', treasuryNumber: '42', executedOn: '2026-06-10' });
  expect(told(() => on('2026-06-09', ' '))).toEqual([
    'PAYMENT_DATE_IMPOSSIBLE executedOn',
    'TREASURY_NUMBER_MISSING treasuryNumber',
  ]);
  expect(told(() => on('2026-06-20'))).toEqual([]);
  expect(told(() => on('2026-06-21'))).toEqual(['PAYMENT_DATE_IMPOSSIBLE executedOn']);
});

test('what was executed is not executed again', () => {
  const again = () =>
    recordExecution(
      { ...payment, state: 'executed' },
      { number: '42', executedOn: localDate('2026-06-10') },
      now,
      'Europe/Kyiv',
    );
  expect(told(again)).toEqual(['WRONG_STATE subject=payment state=executed action=execute']);
});

test('a rejection says why', () => {
  expect(recordRejection(payment, 'Wrong account').state).toBe('rejected');
  expect(told(() => recordRejection(payment, ' '))).toEqual(['PAYMENT_REJECTION_REASON_MISSING reason']);
});
