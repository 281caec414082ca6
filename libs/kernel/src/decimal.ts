import { refuse } from './problems.ts';

/** Divides and rounds half away from zero: the only rounding in the product. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const rest = numerator % denominator;
  // Dividing twice the remainder by the divisor gives 1, with the quotient's sign, once half is reached, and 0 below it.
  return numerator / denominator + (2n * rest) / denominator;
}

/**
 * Reads a decimal text such as `12`, `12.5` or `-0.25` as an integer count of 10^-digits. Never rounds: more digits
 * are refused.
 */
export function parseDecimal(text: string, digits: number, path: readonly string[] = []): bigint {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > digits) return refuse('DECIMAL_MALFORMED', path, { digits });
  const scaled = BigInt(match[2]! + fraction.padEnd(digits, '0'));
  return match[1] ? -scaled : scaled;
}

/** Writes an integer count of 10^-digits as a decimal text with exactly that many decimals. */
export function formatDecimal(scaled: bigint, digits: number): string {
  const sign = scaled < 0n ? '-' : '';
  const figures = String(scaled)
    .slice(sign.length)
    .padStart(digits + 1, '0');
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
