import fc from 'fast-check';
import { hryvniasInWords, pluralForm } from './numerals.ts';

test.each([
  [0n, 'нуль гривень 00 копійок'],
  [1_00n, 'одна гривня 00 копійок'],
  [2_01n, 'дві гривні 01 копійка'],
  [5_02n, 'п’ять гривень 02 копійки'],
  [11_11n, 'одинадцять гривень 11 копійок'],
  [21_21n, 'двадцять одна гривня 21 копійка'],
  [1_000_00n, 'одна тисяча гривень 00 копійок'],
  [2_012_05n, 'дві тисячі дванадцять гривень 05 копійок'],
  [1_000_001_00n, 'один мільйон одна гривня 00 копійок'],
  [3_630_407_63n, 'три мільйони шістсот тридцять тисяч чотириста сім гривень 63 копійки'],
  [5_000_000_000_00n, 'п’ять мільярдів гривень 00 копійок'],
])('%s kopiykas in Ukrainian words: %s', (amount, words) => {
  expect(hryvniasInWords(amount, 'uk')).toBe(words);
});

test.each([
  [1_00n, 'one hryvnia 00 kopiykas'],
  [121_50n, 'one hundred and twenty-one hryvnias 50 kopiykas'],
  [3_630_407_63n, 'three million six hundred and thirty thousand four hundred and seven hryvnias 63 kopiykas'],
])('%s kopiykas in English words: %s', (amount, words) => {
  expect(hryvniasInWords(amount, 'en')).toBe(words);
});

test('two different sums never read the same', () => {
  const sums = fc.bigInt({ min: 0n, max: 999_999_999_999_99n });
  fc.assert(fc.property(sums, sums, (a, b) => a === b || hryvniasInWords(a, 'uk') !== hryvniasInWords(b, 'uk')));
});

test.each([
  [1n, 'one'],
  [4n, 'few'],
  [11n, 'many'],
  [14n, 'many'],
  [22n, 'few'],
  [100n, 'many'],
  [101n, 'one'],
  [112n, 'many'],
])('the form of %s is %s', (count, form) => {
  expect(pluralForm(count, ['one', 'few', 'many'])).toBe(form);
});
