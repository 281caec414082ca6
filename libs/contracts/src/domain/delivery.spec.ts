import { instant, localDate } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { contractFacts, lineFacts } from '../../../../test/support/contract-facts.ts';
import { type DeliveryCount, firstMissingReport, mayCorrect, reportDelivery, reportingMonths } from './delivery.ts';

const zone = 'Europe/Kyiv';
const may = localDate('2026-05-01');
const june = instant('2026-06-01T00:00:00+03:00');
const count: DeliveryCount = { contractLineId: 'line', persons: 4, quantity: 10_000n };

const report = (counts: DeliveryCount[], contract = contractFacts(), month = may, now = june) =>
  reportDelivery(contract, [lineFacts()], month, counts, now, zone);

test('the months of performance are cut to the days that the contract covers', () => {
  const contract = contractFacts({ signedAt: instant('2026-05-12T10:00:00+03:00'), endedOn: localDate('2026-07-10') });
  expect(reportingMonths(contract, zone)).toEqual([
    { from: '2026-05-12', to: '2026-05-31' },
    { from: '2026-06-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-07-10' },
  ]);
});

test('a contract that nobody signed has no month of performance, one that ended early no later one', () => {
  expect(reportingMonths(contractFacts({ signedAt: null }), zone)).toEqual([]);
  const whole = reportingMonths(contractFacts(), zone);
  expect(whole.at(-1)).toEqual({ from: '2026-07-01', to: '2026-07-31' });
  expect(reportingMonths(contractFacts({ endedOn: localDate('2026-08-15') }), zone)).toEqual(whole);
  expect(reportingMonths(contractFacts({ endedOn: localDate('2026-07-01') }), zone).at(-1)).toEqual({
    from: '2026-07-01',
    to: '2026-07-01',
  });
});

test('a month is reported when it is over, not before', () => {
  expect(report([count])).toEqual({ from: '2026-05-01', to: '2026-05-31' });
  const early = instant('2026-05-31T23:59:59+03:00');
  expect(told(() => report([count], contractFacts(), may, early))).toEqual([
    'DELIVERY_PERIOD_NOT_OVER month to=2026-05-31',
  ]);
});

test('a month outside the contract is refused', () => {
  expect(told(() => report([count], contractFacts(), localDate('2026-04-01')))).toEqual([
    'DELIVERY_OUTSIDE_CONTRACT month month=2026-04',
  ]);
});

test('every line of the contract is reported once', () => {
  expect(told(() => report([]))).toEqual(['DELIVERY_LINE_MISSING lines']);
  expect(told(() => report([count, count]))).toEqual(['DELIVERY_LINE_UNKNOWN lines 1 contractLineId']);
  expect(told(() => report([count, { ...count, contractLineId: 'other' }]))).toEqual([
    'DELIVERY_LINE_UNKNOWN lines 1 contractLineId',
  ]);
  const two = [lineFacts(), lineFacts({ id: 'other' })];
  const reportTwo = (counts: DeliveryCount[]) =>
    told(() => reportDelivery(contractFacts(), two, may, counts, june, zone));
  expect(reportTwo([count])).toEqual(['DELIVERY_LINE_MISSING lines']);
  expect(reportTwo([count, { ...count, contractLineId: 'other' }])).toEqual([]);
});

test('hours without persons and persons without hours are mistakes', () => {
  expect(told(() => report([{ ...count, persons: 0 }]))).toEqual(['DELIVERY_COUNT_IMPOSSIBLE lines 0']);
  expect(told(() => report([{ ...count, quantity: 0n }]))).toEqual(['DELIVERY_COUNT_IMPOSSIBLE lines 0']);
  expect(told(() => report([{ ...count, persons: -1, quantity: -1n }]))).toEqual(['DELIVERY_COUNT_IMPOSSIBLE lines 0']);
  expect(told(() => report([{ ...count, persons: 0, quantity: -1n }]))).toEqual(['DELIVERY_COUNT_IMPOSSIBLE lines 0']);
  expect(told(() => report([{ ...count, persons: -1, quantity: 0n }]))).toEqual(['DELIVERY_COUNT_IMPOSSIBLE lines 0']);
  expect(told(() => report([{ ...count, persons: 0, quantity: 0n }]))).toEqual([]);
});

test.each(['pending', 'signed', 'suspended', 'cancelled'] as const)('a %s contract is not performed', (state) => {
  expect(told(() => report([count], contractFacts({ state })))).toContain(`CONTRACT_NOT_PERFORMING state=${state}`);
});

test.each(['active', 'completed', 'terminated'] as const)('what a %s contract delivered can be reported', (state) => {
  expect(told(() => report([count], contractFacts({ state })))).toEqual([]);
});

test('nothing is reported before the treasury has registered the commitment (BR-25), or after the last settlement', () => {
  expect(told(() => report([count], contractFacts({ commitmentNumber: null })))).toEqual([
    'CONTRACT_NOT_PERFORMING state=active',
  ]);
  expect(told(() => report([count], contractFacts({ state: 'completed', settledAt: june })))).toEqual([
    'CONTRACT_SETTLED',
  ]);
});

test('a report is corrected until its act is handed in, and when it comes back (BR-67)', () => {
  const states = ['draft', 'returned', 'submitted', 'accepted', 'paid'];
  const refusing = states.filter((state) => told(() => mayCorrect({ state })).includes('DELIVERY_IN_ACT'));
  expect(refusing).toEqual(['submitted', 'accepted', 'paid']);
  expect(told(() => mayCorrect(null))).toEqual([]);
});

test('the first month without a report is found', () => {
  const reports = [{ periodFrom: localDate('2026-05-01') }, { periodFrom: localDate('2026-07-01') }];
  expect(firstMissingReport(contractFacts(), reports, localDate('2026-07-31'), zone)?.from).toBe('2026-06-01');
  expect(firstMissingReport(contractFacts(), reports, localDate('2026-05-31'), zone)).toBeUndefined();
  expect(firstMissingReport(contractFacts(), reports, localDate('2026-06-01'), zone)?.from).toBe('2026-06-01');
});
