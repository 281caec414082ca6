/**
 * The check digits of Ukrainian codes. Neither is published in an act: both are the algorithm by which the State
 * Statistics Service and the State Tax Service number, as it is described for programmers of accounting systems
 * (uk.wikipedia.org/wiki/Код_ЄДРПОУ, uk.wikipedia.org/wiki/РНОКПП; the same in the library python-stdnum,
 * stdnum.ua.edrpou and stdnum.ua.rntrc), and both hold for codes in use (14360570, 00032129).
 */

const digitsOf = (code: string): number[] => [...code].map(Number);

const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0);

/** Codes given between 30000000 and 60000000 begin their weights with the last one. */
const edrpouWeights = (code: string): readonly number[] =>
  code >= '30000000' && code <= '60000000' ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];

/** ЄДРПОУ, the code of a legal person: eight digits, the last of which checks the others (weights, modulo 11). */
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

/** РНОКПП, the number of a taxpayer: ten digits, the last of which checks the others (weights, modulo 11, then 10). */
export function isRnokpp(code: string): boolean {
  if (!/^[0-9]{10}$/.test(code)) return false;
  const digits = digitsOf(code);
  return digits[9] === (((weighed(digits, rnokppWeights) % 11) + 11) % 11) % 10;
}
