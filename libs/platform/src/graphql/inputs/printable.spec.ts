import { unprintable } from './printable.ts';

test('letters, figures, money and the layout of both languages can be printed', () => {
  expect(unprintable('Їжачок, ґанок; Ёж — “quoted” ’ʼ № 5 ₴ € ½\n\tdone')).toEqual([]);
});

test.each([
  ['a tick', '✓', 'U+2713 ✓'],
  ['an emoji', '😀', 'U+1F600 😀'],
  ['a Chinese letter', '護', 'U+8B77 護'],
])('%s is named by its number, once', (_, letter, told) => {
  expect(unprintable(`а${letter}б${letter}`)).toEqual([told]);
});

test('ten are told and no more', () => {
  expect(unprintable('一二三四五六七八九十百千')).toHaveLength(10);
});
