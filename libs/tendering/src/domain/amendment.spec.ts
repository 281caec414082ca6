import { addSeconds, instant } from '#kernel';
import * as fc from 'fast-check';
import { amend } from './amendment.ts';
import { CLOSES_AT, codesOf, NOW, pack, published } from './spec-facts.ts';

const amended = (wanted: Parameters<typeof amend>[1], now = NOW) => amend(published, wanted, 'Clearer', pack, now);

test('an amendment has a number and a difference (BR-35)', () => {
  const { change, differences } = amended({ description: 'Care at home and nearby' });
  expect(change).toMatchObject({ amendment: 1, description: 'Care at home and nearby', closesAt: CLOSES_AT });
  expect(differences).toEqual([{ field: 'description', before: 'Care at home', after: 'Care at home and nearby' }]);
});

test('a late amendment moves the deadline until seven full days remain', () => {
  const now = instant('2026-03-30T08:00:00Z');
  const { closesAt, previousClosesAt, differences } = amended({ draftContract: 'Better contract' }, now);
  expect([previousClosesAt, closesAt]).toEqual([CLOSES_AT, '2026-04-06T21:00:00.000Z']);
  expect(differences.map((difference) => difference.field)).toEqual(['draftContract', 'closesAt']);
});

test('whenever it comes, the deadline never moves backwards and leaves the minimum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 31 * 86_400 }), (seconds) => {
      const now = addSeconds(NOW, seconds);
      fc.pre(now < CLOSES_AT);
      const { closesAt } = amended({ description: 'Other' }, now);
      expect(closesAt >= CLOSES_AT && closesAt >= pack.after(now, 'tender.amend.minDaysLeft')).toBe(true);
    }),
  );
});

test('an amendment says why, changes something, and never shortens', () => {
  expect(codesOf(() => amend(published, {}, '', pack, NOW))).toEqual(['AMENDMENT_REASON_MISSING', 'AMENDMENT_EMPTY']);
  expect(codesOf(() => amended({ closesAt: addSeconds(CLOSES_AT, -1) }))).toEqual(['AMENDMENT_SHORTENS']);
  expect(codesOf(() => amended({ description: null }))).toEqual(['DESCRIPTION_MISSING']);
});

test('at the deadline it is too late, also while no job has closed the tender', () => {
  expect(codesOf(() => amended({ description: 'Other' }, CLOSES_AT))).toEqual(['TENDERING_OVER']);
  expect(codesOf(() => amend({ ...published, state: 'cancelled' }, { description: 'x' }, 'y', pack, NOW))).toEqual([
    'TENDERING_OVER',
  ]);
});
