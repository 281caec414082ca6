import * as fc from 'fast-check';
import { checkCriteria } from './criteria.ts';
import { codesOf, criteria } from './spec-facts.ts';

const [quality, price] = criteria as [(typeof criteria)[0], (typeof criteria)[0]];

test('points sum to exactly 100 (BR-33)', () => {
  expect(codesOf(() => checkCriteria(criteria))).toEqual([]);
  expect(codesOf(() => checkCriteria([{ ...quality, maxPoints: 69 }, price]))).toEqual(['CRITERIA_NOT_100']);
});

test('whatever the split, only 100 passes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (a, b) => {
      const codes = codesOf(() =>
        checkCriteria([
          { ...quality, maxPoints: a },
          { ...price, maxPoints: b },
        ]),
      );
      expect(codes).toEqual(a + b === 100 ? [] : ['CRITERIA_NOT_100']);
    }),
  );
});

test('price is one criterion and never the only one', () => {
  expect(codesOf(() => checkCriteria([{ ...price, maxPoints: 100 }]))).toEqual(['CRITERIA_WITHOUT_QUALITY']);
  expect(codesOf(() => checkCriteria([{ ...quality, maxPoints: 100 }]))).toEqual(['CRITERIA_ONE_PRICE']);
});

test('a code stands once and carries points', () => {
  const codes = codesOf(() => checkCriteria([quality, price, { ...quality, maxPoints: 0 }]));
  expect(codes).toEqual(['CRITERION_REPEATED', 'CRITERION_POINTS_INVALID']);
});
