import { divideHalfUp, formatDecimal } from './decimal.ts';

/** An exact rational number in lowest terms with a positive denominator: scores, weights and shares. */
export class Ratio {
  static readonly zero = new Ratio(0n, 1n);
  static readonly one = new Ratio(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  static of(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d < 0n) return Ratio.of(-n, -d);
    if (d === 0n) throw new RangeError('a ratio needs a denominator other than zero');
    // Stryker disable next-line EqualityOperator: minus zero is zero
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
    return new Ratio(n / divisor, d / divisor);
  }

  /** Reads `3/4`, `0.75` or `75`: the forms in which rule packs write shares. */
  static parse(text: string): Ratio {
    const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
    if (fraction) return Ratio.of(BigInt(fraction[1]!), BigInt(fraction[2]!));
    const decimal = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
    if (!decimal) throw new RangeError(`not a ratio: ${text}`);
    const decimals = decimal[2] ?? '';
    return Ratio.of(BigInt(decimal[1]! + decimals), 10n ** BigInt(decimals.length));
  }

  plus(other: Ratio): Ratio {
    return Ratio.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(Ratio.of(-other.numerator, other.denominator));
  }

  times(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive, for use as a sort order. */
  compare(other: Ratio): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  atLeast(other: Ratio): boolean {
    return this.compare(other) >= 0;
  }

  equals(other: Ratio): boolean {
    return this.compare(other) === 0;
  }

  /** This share of an amount of money, rounded half up to the minor unit. */
  of(amount: bigint): bigint {
    return divideHalfUp(amount * this.numerator, this.denominator);
  }

  /** For display only: rounded half up, always with this many decimals. */
  decimal(digits = 2): string {
    return formatDecimal(divideHalfUp(this.numerator * 10n ** BigInt(digits), this.denominator), digits);
  }

  /** `3/4`; the exact form that is stored, hashed and published. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }

  toJSON(): string {
    return this.toString();
  }

  static sum(ratios: Iterable<Ratio>): Ratio {
    let total = Ratio.zero;
    for (const ratio of ratios) total = total.plus(ratio);
    return total;
  }

  /** The arithmetic mean; an empty list has none. */
  static mean(ratios: readonly Ratio[]): Ratio {
    return Ratio.sum(ratios).over(Ratio.of(ratios.length));
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
