import fc from 'fast-check';
import { localDate, Ratio } from '#kernel';
import { pack, packWith } from '../../../../test/support/contract-facts.ts';
import { bandOf, type DeliveredLine, type DeliveredQuarter, figures, plannedFor, rate } from './figures.ts';

const contract = { from: localDate('2026-04-01'), to: localDate('2026-09-30') };
const second = { from: localDate('2026-04-01'), to: localDate('2026-06-30') };
const third = { from: localDate('2026-07-01'), to: localDate('2026-09-30') };
const bands = { good: Ratio.of(4, 5), satisfactory: Ratio.of(51, 100) };
const line: DeliveredLine = {
  number: 1,
  description: 'Home care',
  unit: 'PERSON_HOUR',
  ordered: 183_000n,
  unitPrice: 100_00n,
  delivered: 45_500n,
  persons: 7,
};
const facts: DeliveredQuarter = {
  contract,
  lines: [line],
  accepted: 4550_00n,
  paid: 0n,
  refusals: 1,
  waiting: 3,
  complaints: 0,
};

test('the plan of a quarter is its days of the whole', () => {
  expect(plannedFor(183_000n, contract, second)).toBe(91_000n);
  expect(plannedFor(183_000n, contract, third)).toBe(92_000n);
  expect(plannedFor(183_000n, contract, { from: localDate('2026-10-01'), to: localDate('2026-12-31') })).toBe(0n);
  expect(plannedFor(183_000n, contract, { from: localDate('2027-01-01'), to: localDate('2027-03-31') })).toBe(0n);
});

test('a contract that begins and ends inside a quarter has its whole volume in it', () => {
  const short = { from: localDate('2026-04-10'), to: localDate('2026-04-19') };
  expect(plannedFor(10_000n, short, second)).toBe(10_000n);
  expect(plannedFor(10_000n, { from: localDate('2026-06-26'), to: localDate('2026-07-05') }, second)).toBe(5_000n);
});

test('the plans of all quarters differ from the whole by rounding alone', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10_000_000n), (ordered) => {
      const gap = plannedFor(ordered, contract, second) + plannedFor(ordered, contract, third) - ordered;
      expect(gap === 0n || gap === 1n).toBe(true);
    }),
  );
});

test('shares are exact', () => {
  const result = figures(facts, second, pack);
  expect(result.lines[0]).toEqual({
    number: 1,
    description: 'Home care',
    unit: 'PERSON_HOUR',
    planned: 91_000n,
    delivered: 45_500n,
    share: Ratio.of(1, 2),
    persons: 7,
  });
  expect(result.totals).toEqual({
    planned: 9100_00n,
    accepted: 4550_00n,
    paid: 0n,
    share: Ratio.of(1, 2),
    refusals: 1,
    waiting: 3,
    complaints: 0,
  });
  expect(result.rating).toBe('UNSATISFACTORY');
});

test('where nothing was planned there is neither share nor rating', () => {
  const result = figures(facts, { from: localDate('2026-10-01'), to: localDate('2026-12-31') }, pack);
  expect([result.lines[0]!.share, result.totals.share, result.rating]).toEqual([null, null, null]);
});

test('a band begins exactly at its lower bound', () => {
  expect(bandOf(Ratio.of(4, 5), bands)).toBe('GOOD');
  expect(bandOf(Ratio.of(799_999, 1_000_000), bands)).toBe('SATISFACTORY');
  expect(bandOf(Ratio.of(51, 100), bands)).toBe('SATISFACTORY');
  expect(bandOf(Ratio.of(509_999, 1_000_000), bands)).toBe('UNSATISFACTORY');
});

test('too much on one line does not make up for too little on another', () => {
  expect(rate([Ratio.of(3), Ratio.of(1, 5)], bands, false)).toBe('SATISFACTORY');
});

test('lines that are all good are not kept from it', () => {
  expect(rate([Ratio.one, Ratio.of(9, 10)], bands, true)).toBe('GOOD');
});

test('one unsatisfactory line keeps the whole from being good, where the pack says so', () => {
  const shares = [Ratio.one, Ratio.one, Ratio.one, Ratio.of(1, 2)];
  expect(rate(shares, bands, true)).toBe('SATISFACTORY');
  expect(rate(shares, bands, false)).toBe('GOOD');
  const lines = [line, line, line].map((each) => ({ ...each, delivered: 91_000n })).concat(line);
  expect(figures({ ...facts, lines }, second, pack).rating).toBe('SATISFACTORY');
  const lenient = packWith({ 'monitoring.unsatisfactoryIndicatorCaps': 'false' });
  expect(figures({ ...facts, lines }, second, lenient).rating).toBe('GOOD');
});
