/**
 * Check digits of Ukrainian codes. We know of no act that publishes the algorithms by which the State Statistics
 * Service and the State Tax Service assign them. These are the ones described at uk.wikipedia.org/wiki/Код_ЄДРПОУ and
 * uk.wikipedia.org/wiki/РНОКПП, and implemented in python-stdnum (stdnum.ua.edrpou, stdnum.ua.rntrc); codes in use
 * agree with them (14360570, 00032129, 40075815).
 */

const digitsOf = (code: string): number[] => [...code].map(Number);

const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0);

/** For codes between 30000000 and 60000000 the last weight comes first. */
const edrpouWeights = (code: string): readonly number[] =>
  code >= '30000000' && code <= '60000000' ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];

/** ЄДРПОУ, the code of a legal entity: eight digits, the last of which is a check digit (weights, modulo 11). */
export function isEdrpou(code: string): boolean {
  if (!/^[0-9]{8}$/.test(code)) return false;
  const digits = digitsOf(code);
  const weights = edrpouWeights(code);
  const first = weighed(digits, weights) % 11;
  const second =
    weighed(
      digits,
      weights.map((weight) => weight + 2),
    ) % 11;
  return digits[7] === (first < 10 ? first : second % 10);
}

const rnokppWeights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

/** РНОКПП, a taxpayer's number: ten digits, the last of which is a check digit (weights, modulo 11, then 10). */
export function isRnokpp(code: string): boolean {
  if (!/^[0-9]{10}$/.test(code)) return false;
  const digits = digitsOf(code);
  return digits[9] === (((weighed(digits, rnokppWeights) % 11) + 11) % 11) % 10;
}
