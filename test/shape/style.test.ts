import { expect, test } from '@jest/globals';
import { filesOf, textOf } from '../support/sources.ts';

/** Words of a table in docs/style.md: what is not written, each a pattern in which `*` stands for any ending. */
function avoided(chapter: string): { readonly word: string; readonly pattern: RegExp }[] {
  const part = textOf('docs/style.md').split(`## ${chapter}`)[1]!.split('\n## ')[0]!;
  const cells = [...part.matchAll(/^\| (`.*?) \|/gm)].map((match) => match[1]!);
  return cells
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    .map((word) => {
      const letters = word.replace(/[.?+()[\]]/g, '\\$&').replaceAll('*', '[\\p{L}’]*');
      return { word, pattern: new RegExp(`(?<![\\p{L}’-])${letters}(?![\\p{L}’])`, 'iu') };
    });
}

interface Told {
  readonly where: string;
  readonly text: string;
}

const localeTexts = (language: string): Told[] =>
  filesOf(new RegExp(`^locales/.*\\.${language}\\.json$`)).flatMap((file) =>
    Object.entries(JSON.parse(textOf(file)) as Record<string, string>).map(([key, text]) => ({ where: key, text })),
  );

const descriptions = (): Told[] =>
  [...new Set([...textOf('schema.graphql').matchAll(/"""([^]*?)"""/g)].map((match) => match[1]!))].map((text) => ({
    where: 'schema.graphql',
    text: text.replace(/\s+/g, ' ').trim(),
  }));

function faults(texts: readonly Told[], chapter: string): string[] {
  const words = avoided(chapter);
  return texts.flatMap(({ where, text }) =>
    words.filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${where}: "${word}" in "${text}"`),
  );
}

test('the lists of the page are read', () => {
  expect(avoided('English').length).toBeGreaterThan(30);
  expect(avoided('Українська').length).toBeGreaterThan(25);
  expect(faults([{ where: 'x', text: 'Draft it anew.' }], 'English')).toHaveLength(1);
  expect(faults([{ where: 'x', text: 'Очікувана вартість' }], 'Українська')).toHaveLength(1);
  expect(localeTexts('en').length + localeTexts('uk').length).toBeGreaterThan(1000);
  expect(descriptions().length).toBeGreaterThan(800);
});

test('what people read in English has no word that we do not use', () => {
  expect(faults(localeTexts('en'), 'English')).toEqual([]);
});

test('what people read in Ukrainian has one word for one thing', () => {
  expect(faults(localeTexts('uk'), 'Українська')).toEqual([]);
});

test('a Ukrainian text has its own apostrophe and quotation marks, an English one its own', () => {
  const foreign = [
    ...localeTexts('uk').filter(({ text }) => /\p{L}['ʼ`]\p{L}|["“”]/u.test(text)),
    ...localeTexts('en').filter(({ text }) => /["«»]/.test(text)),
  ];
  expect(foreign).toEqual([]);
});

test('a description of the schema has no word that we do not use', () => {
  expect(faults(descriptions(), 'English')).toEqual([]);
});

/** Where comments have been reread by these lists; the other folders follow as they are next written. */
const reread =
  /^libs\/(kernel\/src|platform\/src\/(access|clock|due|http|journal|outbox|pages|rate|storage|worker))\/.*\.ts$/;

test('a comment has no word that we do not use', () => {
  const comments = filesOf(reread).flatMap((file) =>
    [...textOf(file).matchAll(/\/\*\*?((?:(?!\*\/)[^])*)\*\/|^\s*\/\/(.*)$/gm)].map((match) => ({
      where: file,
      text: (match[1] ?? match[2]!).replace(/\s*\n\s*\*?\s*/g, ' ').trim(),
    })),
  );
  expect(comments.length).toBeGreaterThan(150);
  expect(faults(comments, 'English')).toEqual([]);
});
