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

const firstWords = (numbers: readonly number[], unit: bigint, language: 'uk' | 'en', word = 0) =>
  numbers.map((n) => hryvniasInWords(BigInt(n) * unit * 100n, language).split(' ')[word]).join(' ');
const ones = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const teens = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
const tens = [20, 30, 40, 50, 60, 70, 80, 90];

test('every word of Ukrainian sums', () => {
  expect(firstWords(ones, 1n, 'uk')).toBe('одна дві три чотири п’ять шість сім вісім дев’ять');
  expect(firstWords(ones, 1_000_000n, 'uk')).toBe('один два три чотири п’ять шість сім вісім дев’ять');
  expect(firstWords(teens, 1n, 'uk')).toBe(
    'десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять',
  );
  expect(firstWords(tens, 1n, 'uk')).toBe('двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто');
  expect(firstWords(ones, 100n, 'uk')).toBe('сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот');
  expect(firstWords([1, 2, 5], 1000n, 'uk', 1)).toBe('тисяча тисячі тисяч');
  expect(firstWords([1, 2, 5], 1000n ** 2n, 'uk', 1)).toBe('мільйон мільйони мільйонів');
  expect(firstWords([1, 2, 5], 1000n ** 3n, 'uk', 1)).toBe('мільярд мільярди мільярдів');
  expect(firstWords([1, 2, 5], 1000n ** 4n, 'uk', 1)).toBe('трильйон трильйони трильйонів');
  expect(firstWords([1, 2], 1000n ** 3n, 'uk')).toBe('один два');
  expect(firstWords([1, 2], 1000n ** 4n, 'uk')).toBe('один два');
  expect(hryvniasInWords(2_00n, 'uk')).toBe('дві гривні 00 копійок');
});

test('every word of English sums', () => {
  expect(firstWords([0, ...ones], 1n, 'en')).toBe('zero one two three four five six seven eight nine');
  expect(firstWords(teens, 1n, 'en')).toBe(
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  );
  expect(firstWords(tens, 1n, 'en')).toBe('twenty thirty forty fifty sixty seventy eighty ninety');
  expect(hryvniasInWords(100_00n, 'en')).toBe('one hundred hryvnias 00 kopiykas');
  expect([1, 2, 3, 4].map((power) => firstWords([7], 1000n ** BigInt(power), 'en', 1))).toEqual([
    'thousand',
    'million',
    'billion',
    'trillion',
  ]);
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
