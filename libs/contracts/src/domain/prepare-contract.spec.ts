import { instant, localDate } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { finalAward, pack, packWith } from '../../../../test/support/contract-facts.ts';
import { type AnnouncedItem, type AwardFacts, prepareContract, type WinningItem } from './prepare-contract.ts';

const now = instant('2026-04-10T00:00:00+03:00');
const item: WinningItem = { lotItemId: 'item', quantity: 100_000n, unitPrice: 1_50n, amount: 150_00n };
const announced: AnnouncedItem = { id: 'item', quantity: 100_000n, maximumUnitPrice: 1_60n, tariff: 1_50n };

const prepare = (
  changed: { award?: Partial<AwardFacts>; item?: Partial<WinningItem>; announced?: Partial<AnnouncedItem> },
  at = now,
  law = pack,
) =>
  prepareContract(
    { ...finalAward, ...changed.award },
    [{ ...item, ...changed.item }],
    [{ ...announced, ...changed.announced }],
    localDate('2026-07-31'),
    law,
    at,
  );

test('copies the lines of the winning bid as they are', () => {
  expect(prepare({})).toEqual({ lines: [item], total: 150_00n });
});

test('a millisecond before the standstill ends there is no contract', () => {
  const before = instant('2026-04-09T23:59:59.999+03:00');
  expect(told(() => prepare({}, before))).toEqual(['CONTRACT_INSIDE_STANDSTILL endsAt=2026-04-09T21:00:00.000Z']);
});

test('without an end of the standstill there is no contract, without a sign-by deadline there is', () => {
  expect(told(() => prepare({ award: { standstillEndsAt: null } }))).toEqual(['CONTRACT_INSIDE_STANDSTILL endsAt=']);
  expect(told(() => prepare({ award: { signBy: null } }))).toEqual([]);
});

test('has every line of the lot, and there are some', () => {
  const lines = (winning: WinningItem[], of: AnnouncedItem[]) =>
    told(() => prepareContract(finalAward, winning, of, localDate('2026-07-31'), pack, now));
  expect(lines([item], [announced, { ...announced, id: 'second' }])).toEqual(['CONTRACT_DIFFERS_FROM_BID lines']);
  expect(lines([], [announced])).toEqual(['CONTRACT_DIFFERS_FROM_BID lines']);
  expect(lines([], [])).toEqual(['CONTRACT_DIFFERS_FROM_BID lines']);
});

test('says everything that stands in the way at once', () => {
  const award = { state: 'decided', openComplaints: 1, signBy: now };
  expect(told(() => prepare({ award }))).toEqual([
    'CONTRACT_AWARD_NOT_FINAL state=decided',
    'CONTRACT_COMPLAINT_OPEN count=1',
    'CONTRACT_SIGNING_TOO_LATE signBy=2026-04-09T21:00:00.000Z',
  ]);
});

test('a price above the announced maximum or the approved tariff is refused', () => {
  expect(told(() => prepare({ announced: { maximumUnitPrice: 1_49n } }))).toEqual([
    'CONTRACT_PRICE_ABOVE_MAXIMUM lines 0 unitPrice',
  ]);
  expect(told(() => prepare({ announced: { tariff: 1_49n } }))).toEqual([
    'CONTRACT_PRICE_ABOVE_TARIFF lines 0 unitPrice',
  ]);
  expect(told(() => prepare({ announced: { maximumUnitPrice: 1_50n, tariff: 1_50n } }))).toEqual([]);
  expect(told(() => prepare({ announced: { tariff: null } }))).toEqual([]);
});

test('the tariff is no cap where the pack does not make it one', () => {
  const law = packWith({ 'contract.capByTariff': 'false' });
  expect(told(() => prepare({ announced: { tariff: 1n } }, now, law))).toEqual([]);
});

test('lines that are not those of the lot are refused', () => {
  expect(told(() => prepare({ item: { lotItemId: 'another' } }))).toEqual(['CONTRACT_DIFFERS_FROM_BID lines 0']);
  expect(told(() => prepare({ item: { quantity: 99_000n, amount: 148_50n } }))).toEqual([
    'CONTRACT_DIFFERS_FROM_BID lines 0',
  ]);
  expect(told(() => prepare({ item: { amount: 149_99n } }))).toEqual(['CONTRACT_DIFFERS_FROM_BID lines 0']);
});

test('the contract is not above the award', () => {
  expect(told(() => prepare({ award: { total: 149_99n } }))).toEqual(['CONTRACT_ABOVE_AWARD total']);
});

test('after the last day of its period there is nothing to contract', () => {
  const award = { signBy: null };
  expect(told(() => prepare({ award }, instant('2026-07-31T23:59:59+03:00')))).toEqual([]);
  expect(told(() => prepare({ award }, instant('2026-08-01T00:00:00+03:00')))).toEqual([
    'CONTRACT_PERIOD_OVER periodTo=2026-07-31',
  ]);
});
