import fc from 'fast-check';
import { divideHalfUp, instant, localDate } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { contractFacts, lineFacts, pack, packWith } from '../../../../test/support/contract-facts.ts';
import {
  acceptAct,
  type ActFacts,
  actMachine,
  drawAct,
  isLate,
  type Performance,
  returnAct,
  submitAct,
} from './act.ts';

const may = { periodTo: localDate('2026-05-31') };
const count = { contractLineId: 'line', persons: 4, quantity: 10_000n };
const performance: Performance = {
  contract: contractFacts(),
  lines: [lineFacts()],
  reported: [{ contractLineId: 'line', persons: 5, quantity: 12_000n }],
  reports: [{ periodFrom: localDate('2026-05-01') }],
  pack,
};
const act: ActFacts = {
  id: 'act',
  contractId: 'contract',
  reportId: 'report',
  periodFrom: localDate('2026-05-01'),
  periodTo: may.periodTo,
  state: 'draft',
  total: 15_00n,
  decideBy: null,
  decidedBy: null,
  version: 1,
};
const now = instant('2026-06-05T10:00:00+03:00');

test('an amount is quantity times price, half up to the minor unit', () => {
  const lines = [lineFacts({ unitPrice: 1_01n })];
  const { total } = drawAct(may, [{ ...count, quantity: 1_500n }], { ...performance, lines });
  expect(total).toBe(1_52n);
});

test('the total is the sum of the rounded lines', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 12_000n), fc.bigInt(0n, 1_50n), (quantity, unitPrice) => {
      const lines = [lineFacts({ unitPrice })];
      const drawn = drawAct(may, [{ ...count, quantity }], { ...performance, lines });
      expect(drawn.total).toBe(divideHalfUp(quantity * unitPrice, 1000n));
    }),
  );
});

test('may reach what was reported, ordered and agreed, to the last unit', () => {
  const whole = { ...count, persons: 5, quantity: 12_000n };
  const lines = [lineFacts({ drawnQuantity: 88_000n })];
  const contract = contractFacts({ drawnTotal: 132_00n });
  expect(told(() => drawAct(may, [whole], { ...performance, lines, contract }))).toEqual([]);
});

test('each line has its own price, report and limit', () => {
  const lines = [lineFacts(), lineFacts({ id: 'other', unitPrice: 2_00n, drawnQuantity: 95_000n })];
  const other = { contractLineId: 'other', persons: 1, quantity: 5_000n };
  const reported = [...performance.reported, other];
  const contract = contractFacts({ total: 1000_00n });
  const two = { ...performance, contract, lines, reported };
  expect(drawAct(may, [count, other], two).lines.map(({ amount }) => amount)).toEqual([15_00n, 10_00n]);
  expect(told(() => drawAct(may, [count, { ...other, quantity: 5_001n }], two))).toEqual([
    'ACT_ABOVE_REPORT lines 1',
    'ACT_ABOVE_ORDERED lines 1 quantity',
  ]);
  expect(told(() => drawAct(may, [count, count], two))).toEqual(['ACT_LINE_UNKNOWN lines 1 contractLineId']);
});

test('nothing is delivered to nobody', () => {
  expect(told(() => drawAct(may, [{ ...count, persons: 0 }], performance))).toEqual(['ACT_ABOVE_REPORT lines 0']);
  const line = { ...count, unitPrice: 1_50n, amount: 0n, quantity: 0n, persons: 1 };
  expect(told(() => submitAct(act, [line], performance, now))).toEqual([]);
});

test('never above what the provider reported, in volume or in persons', () => {
  expect(told(() => drawAct(may, [{ ...count, quantity: 12_001n }], performance))).toEqual([
    'ACT_ABOVE_REPORT lines 0',
  ]);
  expect(told(() => drawAct(may, [{ ...count, persons: 6 }], performance))).toEqual(['ACT_ABOVE_REPORT lines 0']);
  expect(told(() => drawAct(may, [{ ...count, quantity: -1n }], performance))).toEqual(['ACT_ABOVE_REPORT lines 0']);
});

test('never cumulatively above the ordered volume or the contract', () => {
  const lines = [lineFacts({ drawnQuantity: 90_001n })];
  expect(told(() => drawAct(may, [count], { ...performance, lines }))).toEqual(['ACT_ABOVE_ORDERED lines 0 quantity']);
  const contract = contractFacts({ drawnTotal: 135_01n });
  expect(told(() => drawAct(may, [count], { ...performance, contract }))).toEqual(['ACT_ABOVE_CONTRACT lines']);
});

test('an empty act and a strange line are refused', () => {
  expect(told(() => drawAct(may, [{ ...count, quantity: 0n }], performance))).toEqual(['ACT_EMPTY lines']);
  expect(told(() => drawAct(may, [{ ...count, contractLineId: 'other' }], performance))).toEqual([
    'ACT_LINE_UNKNOWN lines 0 contractLineId',
  ]);
});

test('a month without a report blocks the next act where the pack says so', () => {
  const june = { periodTo: localDate('2026-06-30') };
  const reports = [{ periodFrom: localDate('2026-06-01') }];
  expect(told(() => drawAct(june, [count], { ...performance, reports }))).toEqual([
    'DELIVERY_REPORT_MISSING month=2026-05',
  ]);
  const lenient = packWith({ 'report.missingBlocksAct': 'false' });
  expect(told(() => drawAct(june, [count], { ...performance, reports, pack: lenient }))).toEqual([]);
});

test('submission starts the term of the answer', () => {
  const change = submitAct(act, [{ ...count, unitPrice: 1_50n, amount: 15_00n }], performance, now);
  expect(change).toMatchObject({
    state: 'submitted',
    submittedAt: now,
    decideBy: instant('2026-06-20T00:00:00+03:00'),
  });
});

test('an answer is accepted or returned with a reason, and late when the term has passed', () => {
  const submitted = { ...act, state: 'submitted' as const, decideBy: instant('2026-06-20T00:00:00+03:00') };
  expect(acceptAct(submitted, 'officer', now)).toEqual({ state: 'accepted', decidedBy: 'officer', decidedAt: now });
  expect(returnAct(submitted, 'officer', 'Hours of June', now)).toEqual({
    state: 'returned',
    decidedBy: 'officer',
    decidedAt: now,
    returnReason: 'Hours of June',
  });
  expect(told(() => returnAct(submitted, 'officer', ' ', now))).toEqual(['ACT_RETURN_REASON_MISSING reason']);
  expect(isLate(act, now)).toBe(false);
  expect(isLate(submitted, instant('2026-06-19T23:59:59.999+03:00'))).toBe(false);
  expect(isLate(submitted, submitted.decideBy)).toBe(true);
});

test('a returned act is submitted again as it is, or drawn anew first', () => {
  expect(actMachine.next('returned', 'submit')).toBe('submitted');
  expect(actMachine.next('returned', 'redraw')).toBe('draft');
  expect(actMachine.next('draft', 'redraw')).toBe('draft');
});

test('an act is paid after its acceptance alone', () => {
  expect(actMachine.next('accepted', 'pay')).toBe('paid');
  expect(told(() => actMachine.next('returned', 'pay'))).toEqual(['WRONG_STATE subject=act state=returned action=pay']);
});
