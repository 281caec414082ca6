import { divideHalfUp, formatDecimal, parseDecimal } from './decimal.ts';
import { type Quantity, QUANTITY_SCALE } from './quantity.ts';

/** An amount in minor units of its currency (kopiykas for UAH). The currency stands once, on the budget line, tender or contract. */
export type Minor = bigint;

/** Decimals of the currencies in use; every pack so far has a currency with hundredths. */
export const MINOR_DIGITS = 2;

export const parseMoney = (text: string, path?: readonly string[]): Minor => parseDecimal(text, MINOR_DIGITS, path);

export const formatMoney = (amount: Minor): string => formatDecimal(amount, MINOR_DIGITS);

/** Quantity times unit price, rounded half up to the minor unit. A total is the sum of such line amounts, never rounded again. */
export const lineAmount = (quantity: Quantity, unitPrice: Minor): Minor =>
  divideHalfUp(quantity * unitPrice, QUANTITY_SCALE);

export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};
