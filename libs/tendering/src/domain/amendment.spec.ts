import { addSeconds, instant, localDate } from '#kernel';
import * as fc from 'fast-check';
import { told } from '../../../../test/support/told.ts';
import { amend } from './amendment.ts';
import { CLOSES_AT, NOW, pack, published } from './spec-facts.ts';

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
  expect(told(() => amend(published, {}, '', pack, NOW))).toEqual([
    'AMENDMENT_REASON_MISSING reason',
    'AMENDMENT_EMPTY',
  ]);
  expect(told(() => amended({ closesAt: addSeconds(CLOSES_AT, -1) }))).toEqual([
    'AMENDMENT_SHORTENS closesAt closesAt=2026-04-02T09:00:00.000Z',
  ]);
  expect(told(() => amended({ description: null }))).toEqual(['DESCRIPTION_MISSING description']);
  for (const missing of [{ contractFrom: null }, { contractTo: null }, { contractFrom: null, contractTo: null }])
    expect(told(() => amended(missing))).toEqual(['CONTRACT_PERIOD_MISSING contractFrom']);
  expect(told(() => amended({ contractTo: localDate('2026-04-30') }))).toEqual(['CONTRACT_PERIOD_INVALID contractTo']);
});

test('each part that may change tells what it was and what it is', () => {
  const wanted = {
    description: 'Other care',
    standardReference: 'Another standard',
    draftContract: 'Another contract',
    contractFrom: localDate('2026-06-01'),
    contractTo: localDate('2026-06-01'),
    closesAt: addSeconds(CLOSES_AT, 60),
  };
  const fields = Object.keys(wanted) as (keyof typeof wanted)[];
  expect(amended(wanted).differences).toEqual(
    fields.map((field) => ({ field, before: published[field], after: wanted[field] })),
  );
});

test('at the deadline it is too late, also while no job has closed the tender', () => {
  expect(told(() => amended({ description: 'Other' }, CLOSES_AT))).toEqual(['TENDERING_OVER state=published']);
  expect(told(() => amend({ ...published, state: 'cancelled' }, { description: 'x' }, 'y', pack, NOW))).toEqual([
    'TENDERING_OVER state=cancelled',
  ]);
  expect(told(() => amend({ ...published, closesAt: null }, { description: 'x' }, 'y', pack, NOW))).toEqual([
    'TENDERING_OVER state=published',
  ]);
});
