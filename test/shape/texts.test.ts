import { expect, test } from '@jest/globals';
import { type Language, languages, problemCatalogue } from '#kernel';
import { settings, targetGroups } from '#reference';
import '../../apps/rooms.ts';
import { filesOf, importRules, textOf } from '../support/sources.ts';

await importRules();

const textsIn = (language: Language): Map<string, string> =>
  new Map(
    filesOf(new RegExp(`^(locales/.*|libs/.*/documents/.*/words)\\.${language}\\.json$`)).flatMap((file) =>
      Object.entries(JSON.parse(textOf(file)) as Record<string, string>),
    ),
  );

const texts = { uk: textsIn('uk'), en: textsIn('en') };
const isCode = (key: string) => /^[A-Z][A-Z0-9_]+$/.test(key);
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort().join();

test.each(languages)('every problem has a text in %s', (language) => {
  expect([...problemCatalogue.keys()].filter((code) => !texts[language].has(code))).toEqual([]);
});

test.each(languages)('every text of a problem in %s belongs to a problem', (language) => {
  expect([...texts[language].keys()].filter((key) => isCode(key) && !problemCatalogue.has(key))).toEqual([]);
});

test('every text stands in both languages', () => {
  expect([...texts.uk.keys()].sort()).toEqual([...texts.en.keys()].sort());
});

test('a text has the same places in both languages', () => {
  const different = [...texts.uk].filter(([key, text]) => {
    const other = texts.en.get(key);
    return other !== undefined && placesOf(text) !== placesOf(other);
  });
  expect(different.map(([key]) => key)).toEqual([]);
});

test('Ukrainian texts are Ukrainian', () => {
  const words = (text: string) => text.replace(/\{\w+\}/g, '');
  const foreign = [...texts.uk].filter(
    ([, text]) => /[ыэъё]/i.test(text) || (/\p{L}/u.test(words(text)) && !/[а-щьюяіїєґ]/i.test(words(text))),
  );
  expect(foreign.map(([key]) => key)).toEqual([]);
});

test.each(languages)('documents name every setting and target group in %s as the lists of codes do', (language) => {
  for (const [list, codes] of Object.entries({ setting: settings, targetGroup: targetGroups }))
    for (const [code, name] of Object.entries(codes))
      expect([code, texts[language].get(`document.${list}.${code}`)]).toEqual([code, name[language]]);
});
