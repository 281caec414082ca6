import { instant, localDate } from '#kernel';
import { finalAward, pack, packWith, refusals } from '../../../../test/support/contract-facts.ts';
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
  expect(refusals(() => prepare({}, before))).toEqual(['CONTRACT_INSIDE_STANDSTILL']);
});

test('says everything that stands in the way at once', () => {
  const award = { state: 'decided', openComplaints: 1, signBy: now };
  expect(refusals(() => prepare({ award }))).toEqual([
    'CONTRACT_AWARD_NOT_FINAL',
    'CONTRACT_COMPLAINT_OPEN',
    'CONTRACT_SIGNING_TOO_LATE',
  ]);
});

test('a price above the announced maximum or the approved tariff is refused', () => {
  expect(refusals(() => prepare({ announced: { maximumUnitPrice: 1_49n } }))).toEqual(['CONTRACT_PRICE_ABOVE_MAXIMUM']);
  expect(refusals(() => prepare({ announced: { tariff: 1_49n } }))).toEqual(['CONTRACT_PRICE_ABOVE_TARIFF']);
  expect(refusals(() => prepare({ announced: { tariff: null } }))).toEqual([]);
});

test('the tariff is no cap where the pack does not make it one', () => {
  const law = packWith({ 'contract.capByTariff': 'false' });
  expect(refusals(() => prepare({ announced: { tariff: 1n } }, now, law))).toEqual([]);
});

test('lines that are not those of the lot are refused', () => {
  expect(refusals(() => prepare({ item: { lotItemId: 'another' } }))).toEqual(['CONTRACT_DIFFERS_FROM_BID']);
  expect(refusals(() => prepare({ item: { quantity: 99_000n, amount: 148_50n } }))).toEqual([
    'CONTRACT_DIFFERS_FROM_BID',
  ]);
  expect(refusals(() => prepare({ item: { amount: 149_99n } }))).toEqual(['CONTRACT_DIFFERS_FROM_BID']);
});

test('the contract is not above the award', () => {
  expect(refusals(() => prepare({ award: { total: 149_99n } }))).toEqual(['CONTRACT_ABOVE_AWARD']);
});

test('after the last day of its period there is nothing to contract', () => {
  const award = { signBy: null };
  expect(refusals(() => prepare({ award }, instant('2026-08-01T00:00:00+03:00')))).toEqual(['CONTRACT_PERIOD_OVER']);
});
