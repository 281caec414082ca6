import * as fc from 'fast-check';
import { told } from '../../../../test/support/told.ts';
import { checkCriteria } from './criteria.ts';
import { criteria, pack, packWith } from './spec-facts.ts';

const [quality, price] = criteria as [(typeof criteria)[0], (typeof criteria)[0]];

test('points sum to exactly 100 (BR-33)', () => {
  expect(told(() => checkCriteria(criteria, pack))).toEqual([]);
  expect(told(() => checkCriteria([{ ...quality, maxPoints: 69 }, price], pack))).toEqual([
    'CRITERIA_TOTAL_DIFFERS criteria total=99 expected=100',
  ]);
});

test('whatever the split, only 100 passes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (a, b) => {
      const codes = told(() =>
        checkCriteria(
          [
            { ...quality, maxPoints: a },
            { ...price, maxPoints: b },
          ],
          pack,
        ),
      );
      expect(codes).toEqual(a + b === 100 ? [] : [`CRITERIA_TOTAL_DIFFERS criteria total=${a + b} expected=100`]);
    }),
  );
});

test('price is one criterion and never the only one', () => {
  expect(told(() => checkCriteria([{ ...price, maxPoints: 100 }], pack))).toEqual([
    'CRITERIA_WITHOUT_QUALITY criteria',
  ]);
  expect(told(() => checkCriteria([{ ...quality, maxPoints: 100 }], pack))).toEqual(['CRITERIA_ONE_PRICE criteria']);
});

test('a code stands once and carries points', () => {
  const codes = told(() => checkCriteria([quality, price, { ...quality, maxPoints: 0 }], pack));
  expect(codes).toEqual([
    'CRITERION_REPEATED criteria 2 code code=Q1',
    'CRITERION_POINTS_INVALID criteria 2 maxPoints',
  ]);
});

test('points sum to what the pack says', () => {
  const ten = packWith({ 'evaluation.totalPoints': '10' });
  expect(
    told(() =>
      checkCriteria(
        [
          { ...quality, maxPoints: 7 },
          { ...price, maxPoints: 3 },
        ],
        ten,
      ),
    ),
  ).toEqual([]);
  expect(told(() => checkCriteria([quality, price], ten))).toEqual([
    'CRITERIA_TOTAL_DIFFERS criteria total=100 expected=10',
  ]);
});
