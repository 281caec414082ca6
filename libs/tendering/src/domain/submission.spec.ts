import { addSeconds, lineAmount } from '#kernel';
import * as fc from 'fast-check';
import { written } from '../../../../test/support/told.ts';
import { offerFrom, offerText } from './offer.ts';
import { CLOSES_AT, item, lot, NOW, offer, published } from './spec-facts.ts';
import { bidderProblems, offerProblems, oneBidProblems, timeProblems } from './submission.ts';

const codes = (changed: Partial<typeof offer>, tolerance = 0n) =>
  written(offerProblems({ ...offer, ...changed }, lot, [item], tolerance));
const priced = (unitPrice: bigint, more: Partial<(typeof offer.items)[0]> = {}) => {
  const items = [{ lotItemId: 'item', quantity: item.quantity, unitPrice, ...more }];
  const costs = [{ lotItemId: 'item', article: 'LABOUR' as const, label: 'Wages', amount: unitPrice }];
  return { items, costs, total: lineAmount(items[0]!.quantity, unitPrice) };
};

test('a bid at the deadline is late, whether or not a job has closed the tender (BR-40)', () => {
  expect(written(timeProblems(published, lot, addSeconds(CLOSES_AT, -1)))).toEqual([]);
  expect(written(timeProblems(published, lot, CLOSES_AT))).toEqual(['BID_LATE closesAt=2026-04-02T09:00:00.000Z']);
  expect(written(timeProblems({ ...published, state: 'closed' }, lot, addSeconds(CLOSES_AT, 1)))).toEqual([
    'BID_LATE closesAt=2026-04-02T09:00:00.000Z',
  ]);
});

test('a cancelled tender takes no bids', () => {
  expect(written(timeProblems({ ...published, state: 'cancelled' }, lot, NOW))).toEqual([
    'TENDER_TAKES_NO_BIDS state=cancelled',
  ]);
  expect(written(timeProblems(published, { ...lot, state: 'cancelled' }, NOW))).toEqual([
    'TENDER_TAKES_NO_BIDS state=published',
  ]);
  expect(written(timeProblems({ ...published, closesAt: null }, lot, NOW))).toEqual(['BID_LATE closesAt=']);
});

test('neither the buyer nor a member of the commission bids (BR-86)', () => {
  const organisationsOfCommission = new Set(['ngo']);
  expect(written(bidderProblems(published, { organisationId: 'provider', organisationsOfCommission }))).toEqual([]);
  expect(written(bidderProblems(published, { organisationId: 'authority', organisationsOfCommission }))).toEqual([
    'BID_OF_BUYER',
  ]);
  expect(written(bidderProblems(published, { organisationId: 'ngo', organisationsOfCommission }))).toEqual([
    'BID_OF_COMMISSION_MEMBER',
  ]);
});

test('a second bid for a lot must say which one it replaces (BR-41)', () => {
  const standing = { id: 'bid', tenderId: 'tender', lotId: 'lot', organisationId: 'provider', version: 1 };
  expect(written(oneBidProblems({ ...standing, state: 'submitted' }, undefined))).toEqual(['BID_ALREADY_SUBMITTED']);
  expect(written(oneBidProblems({ ...standing, state: 'draft' }, undefined))).toEqual(['BID_DRAFT_EXISTS']);
  expect(written(oneBidProblems({ ...standing, state: 'submitted' }, 'bid'))).toEqual([]);
  expect(written(oneBidProblems({ ...standing, state: 'draft' }, 'bid'))).toEqual([]);
  expect(written(oneBidProblems(null, undefined))).toEqual([]);
});

test('a whole offer passes', () => {
  expect(codes({})).toEqual([]);
});

test('no unit price and no total above the maximum (BR-44)', () => {
  expect(codes(priced(item.maximumUnitPrice))).toEqual([]);
  expect(codes(priced(item.maximumUnitPrice + 1n))).toEqual([
    'BID_UNIT_PRICE_ABOVE_MAXIMUM items 0 unitPrice number=1',
    'BID_TOTAL_ABOVE_MAXIMUM total',
  ]);
});

test('the total is the sum of its lines (BR-45)', () => {
  expect(codes({ total: offer.total! + 1n })).toEqual(['BID_TOTAL_MISMATCH total sum=14050.00']);
  expect(codes({ total: null })).toEqual(['BID_TOTAL_MISSING total']);
});

test('any total but the exact one is refused', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 3_000_000n), (total) => {
      expect(codes({ total })).toEqual(total === offer.total ? [] : ['BID_TOTAL_MISMATCH total sum=14050.00']);
    }),
  );
});

test('cost articles make up the unit price, within the tolerance of the pack (BR-46)', () => {
  const costs = [{ ...offer.costs[0]!, amount: 14_049n }];
  expect(codes({ costs })).toEqual(['BID_COSTS_MISMATCH costs number=1']);
  expect(codes({ costs }, 1n)).toEqual([]);
  expect(codes({ costs: [...offer.costs, { ...offer.costs[0]!, amount: -1n }] })).toEqual([
    'BID_COSTS_MISMATCH costs number=1',
    'BID_COST_NEGATIVE costs 2 amount',
  ]);
});

test('an item may explain more than its price as little as less', () => {
  const costs = [{ ...offer.costs[0]!, amount: 14_051n }];
  expect(codes({ costs })).toEqual(['BID_COSTS_MISMATCH costs number=1']);
  expect(codes({ costs }, 1n)).toEqual([]);
});

test('an article may cost nothing, and belongs to an item of the offer', () => {
  expect(codes({ costs: [...offer.costs, { ...offer.costs[0]!, amount: 0n }] })).toEqual([]);
  expect(codes({ costs: [...offer.costs, { ...offer.costs[0]!, lotItemId: 'other' }] })).toEqual([
    'BID_ITEM_UNKNOWN costs 2',
  ]);
});

test('the costs of one item do not explain another, and each of them is priced', () => {
  const second = { ...item, id: 'second', number: 2 };
  const offered = { ...offer.items[0]!, lotItemId: 'second' };
  const both = { ...offer, items: [...offer.items, offered], total: 2n * offer.total! };
  const whole = { maximumValue: 3_000_000n };
  expect(written(offerProblems(offer, whole, [item, second], 0n))).toEqual(['BID_ITEM_MISSING items number=2']);
  expect(written(offerProblems(both, whole, [item, second], 0n))).toEqual(['BID_COSTS_MISMATCH costs number=2']);
  const explained = [...offer.costs, ...offer.costs.map((cost) => ({ ...cost, lotItemId: 'second' }))];
  expect(written(offerProblems({ ...both, costs: explained }, whole, [item, second], 0n))).toEqual([]);
});

test('a price is more than nothing', () => {
  expect(codes(priced(0n))).toEqual(['BID_PRICE_NOT_POSITIVE items 0 unitPrice number=1']);
  expect(codes(priced(1n))).toEqual([]);
});

test('every item is priced once, in the volume that was announced', () => {
  expect(codes({ items: [], costs: [], total: 0n })).toEqual(['BID_ITEM_MISSING items number=1']);
  expect(codes(priced(14_050n, { quantity: 99_000n }))).toEqual(['BID_QUANTITY_DIFFERS items 0 quantity number=1']);
  const twice = [...offer.items, ...offer.items];
  expect(codes({ items: twice, total: 2n * offer.total! })).toEqual([
    'BID_ITEM_REPEATED items 1 number=1',
    'BID_TOTAL_ABOVE_MAXIMUM total',
  ]);
  expect(codes({ items: [...offer.items, { lotItemId: 'other', quantity: 1n, unitPrice: 1n }] })).toEqual([
    'BID_ITEM_UNKNOWN items 1',
  ]);
});

test('texts and statements are complete', () => {
  expect(codes({ method: '', statements: offer.statements.slice(1) })).toEqual([
    'BID_TEXT_MISSING method',
    'BID_STATEMENT_MISSING statements code=NOT_IN_LIQUIDATION',
  ]);
});

test('what was written is read again unchanged', () => {
  expect(offerFrom(offerText(offer, 'salt'))).toEqual(offer);
  expect(offerFrom(offerText({ ...offer, total: null }, 'salt')).total).toBeNull();
});
