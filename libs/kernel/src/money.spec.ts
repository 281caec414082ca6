import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoney, lineAmount, parseMoney, sum } from './money.ts';

const price = fc.bigInt({ min: 0n, max: 10n ** 12n });
const quantity = fc.bigInt({ min: 0n, max: 10n ** 10n });

describe('money', () => {
  it('is read and written in minor units', () => {
    expect(formatMoney(parseMoney('1234567.8'))).toBe('1234567.80');
  });

  it('of a line is quantity times unit price, the half rounded up', () => {
    expect(lineAmount(12_500n, 101n)).toBe(1263n);
  });

  it('of a line of whole units is exact', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 6n }), price, (n, p) => lineAmount(n * 1000n, p) === n * p));
  });

  it('of a line never falls when the quantity rises', () => {
    fc.assert(fc.property(quantity, quantity, price, (q, more, p) => lineAmount(q + more, p) >= lineAmount(q, p)));
  });

  it('of a line is off by at most half a minor unit', () => {
    fc.assert(
      fc.property(quantity, price, (q, p) => {
        const off = lineAmount(q, p) * 1000n - q * p;
        return off > -500n && off <= 500n;
      }),
    );
  });

  it('adds up exactly beyond what a float can hold', () => {
    expect(sum([9_007_199_254_740_993n, 1n, -2n])).toBe(9_007_199_254_740_992n);
  });

  it('of nothing is zero', () => {
    expect(sum([])).toBe(0n);
  });
});
