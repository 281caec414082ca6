import fc from 'fast-check';
import { retryDelay } from './retry.ts';

test('waits grow from a second to ten minutes, and half of each is chance', () => {
  expect([1, 2, 3, 6, 7, 8].map((attempt) => retryDelay(attempt, () => 1))).toEqual([
    1000, 3000, 9000, 243_000, 600_000, 600_000,
  ]);
  expect([0, 0.5].map((chance) => retryDelay(2, () => chance))).toEqual([1500, 2250]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      const most = retryDelay(attempt, () => 1);
      const delay = retryDelay(attempt, () => chance);
      return delay >= most / 2 && delay <= most && most <= 600_000;
    }),
  );
});
