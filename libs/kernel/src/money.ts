import { divideHalfUp, formatDecimal, parseDecimal } from './decimal.ts';
import { type Quantity, QUANTITY_SCALE } from './quantity.ts';

/**
 * An amount in minor units of its currency (kopiykas for UAH). The currency is stored once, on the budget line,
 * tender or contract.
 */
export type Minor = bigint;

/** Decimals of the currencies in use: so far, every rule pack's currency has hundredths. */
export const MINOR_DIGITS = 2;

/** Reads whole units of the currency with two decimals at most; refuses DECIMAL_MALFORMED and never rounds. */
export const parseMoney = (text: string, path?: readonly string[]): Minor => parseDecimal(text, MINOR_DIGITS, path);

/** Writes whole units with two decimals: 14550n is "145.50". */
export const formatMoney = (amount: Minor): string => formatDecimal(amount, MINOR_DIGITS);

/** Quantity times unit price, rounded half up to the minor unit. A total is the sum of such line amounts, never rounded again. */
export const lineAmount = (quantity: Quantity, unitPrice: Minor): Minor =>
  divideHalfUp(quantity * unitPrice, QUANTITY_SCALE);

/** An exact sum; zero for an empty list. */
export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};
