import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideHalfUp, formatDecimal, parseDecimal } from './decimal.ts';
import { Refusal } from './problems.ts';

const refused = (text: string, digits = 2) => {
  try {
    return parseDecimal(text, digits, ['price']);
  } catch (error) {
    return error instanceof Refusal ? error.problems : error;
  }
};

describe('dividing', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [0n, 7n, 0n],
  ])('rounds the half away from zero: %s / %s is %s', (numerator, denominator, result) => {
    expect(divideHalfUp(numerator, denominator)).toBe(result);
  });

  it('by zero is a fault of the program', () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
  });

  it('is never further off than half of the divisor', () => {
    const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(
        whole,
        whole.filter((d) => d !== 0n),
        (n, d) => {
          const error = n - divideHalfUp(n, d) * d;
          const size = (x: bigint) => (x < 0n ? -x : x);
          return 2n * size(error) <= size(d);
        },
      ),
    );
  });
});

describe('reading a decimal', () => {
  it.each([
    ['12', 1200n],
    ['12.5', 1250n],
    ['-0.25', -25n],
    ['0', 0n],
    ['-0', 0n],
    ['007.10', 710n],
  ])('%s is %s hundredths', (text, scaled) => {
    expect(parseDecimal(text, 2)).toBe(scaled);
  });

  it.each(['', ' 1', '1 ', '1,5', '.5', '1.', '+1', '1e3', '0x10', '1_000', '--1', '１２', 'NaN', '1'.repeat(16)])(
    'refuses "%s" with its place',
    (text) => {
      expect(refused(text)).toEqual([{ code: 'DECIMAL_MALFORMED', path: ['price'], parameters: { digits: 2 } }]);
    },
  );

  it('refuses without a place where none was given', () => {
    expect(() => parseDecimal('a', 2)).toThrow(
      expect.objectContaining({ problems: [{ code: 'DECIMAL_MALFORMED', path: [], parameters: { digits: 2 } }] }),
    );
  });

  it('refuses further digits instead of rounding them', () => {
    expect(refused('0.005')).toMatchObject([{ code: 'DECIMAL_MALFORMED' }]);
  });

  it('gives back what was written, at any number of digits', () => {
    const scaled = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    fc.assert(fc.property(scaled, fc.nat(6), (n, digits) => parseDecimal(formatDecimal(n, digits), digits) === n));
  });
});

describe('writing a decimal', () => {
  it.each([
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [1200n, 2, '12.00'],
    [7n, 0, '7'],
  ])('%s at %s digits is %s', (scaled, digits, text) => {
    expect(formatDecimal(scaled, digits)).toBe(text);
  });
});
