import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatQuantity, parseQuantity } from './quantity.ts';

describe('a quantity', () => {
  it.each([
    [12_500n, '12.5'],
    [12_000n, '12'],
    [100_000n, '100'],
    [0n, '0'],
    [1n, '0.001'],
    [-1_500n, '-1.5'],
  ])('of %s thousandths is written %s', (quantity, text) => {
    expect(formatQuantity(quantity)).toBe(text);
  });

  it('is read back as it was written', () => {
    const thousandths = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    fc.assert(fc.property(thousandths, (q) => parseQuantity(formatQuantity(q)) === q));
  });
});
