import { formatDecimal, parseDecimal } from './decimal.ts';

/** A volume of service in thousandths of its unit: 12.5 person-hours is 12500n. */
export type Quantity = bigint;

export const QUANTITY_DIGITS = 3;
export const QUANTITY_SCALE = 1000n;

/** Reads units with three decimals at most; refuses DECIMAL_MALFORMED and never rounds. */
export const parseQuantity = (text: string, path?: readonly string[]): Quantity =>
  parseDecimal(text, QUANTITY_DIGITS, path);

/** The shortest decimal text: 12500n is "12.5", 12000n is "12". */
export const formatQuantity = (quantity: Quantity): string =>
  formatDecimal(quantity, QUANTITY_DIGITS).replace(/\.?0+$/, '');
