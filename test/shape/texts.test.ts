import { expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { type Language, languages, problemCatalogue, rulePack } from '#kernel';
import { settings, targetGroups, ua2026 } from '#reference';
import { amendableFields } from '../../libs/tendering/src/domain/tender-texts.ts';
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
  [...new Set([...text.matchAll(/\{(\w+(?::\w+)?)\}/g)].map((match) => match[1]!))].sort().join();

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
  const words = (text: string) => text.replace(/\{[\w:]+\}/g, '');
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

/** Lists of codes that people meet: the enums of inputs, and those that a text of a problem names. */
function listsOfCodes(): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  const schema = buildSchema(textOf('schema.graphql'));
  const types = Object.values(schema.getTypeMap());
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const named = [...texts.en.values()].flatMap((text) =>
    [...text.matchAll(/\{\w+:([A-Z]\w+)\}/g)].map(([, list]) => list!),
  );
  const wanted = new Set([...inputs.map(({ type }) => getNamedType(type).name), ...named]);
  for (const type of types.filter(isEnumType))
    if (wanted.has(type.name))
      lists.set(
        type.name,
        type.getValues().map(({ name }) => name),
      );
  return lists;
}

const ofPacks = (...keys: string[]): readonly string[] => keys.flatMap((key) => rulePack(ua2026).list(key));

test.each(languages)('every code that a person may be told of has a name in %s', (language) => {
  const lists = new Map([
    ...listsOfCodes(),
    ['RegisterReason', ofPacks('register.refusalReasons', 'register.exclusionReasons')],
    ['RegisterCriterion', ofPacks('register.mandatoryCriteria', 'register.furtherCriteria')],
  ]);
  const keys = [...lists].flatMap(([list, codes]) => codes.map((code) => `code.${list}.${code}`));
  expect(keys.length).toBeGreaterThan(100);
  expect([...new Set(keys)].filter((key) => !texts[language].has(key))).toEqual([]);
  const names = [...texts[language].keys()].filter((key) => key.startsWith('code.'));
  expect(names.filter((key) => !keys.includes(key))).toEqual([]);
});

test.each(languages)('a list of codes names every setting and target group in %s as reference does', (language) => {
  for (const [list, codes] of Object.entries({ Setting: settings, TargetGroup: targetGroups }))
    for (const [code, name] of Object.entries(codes))
      expect([code, texts[language].get(`code.${list}.${code}`)]).toEqual([code, name[language]]);
});

test.each(languages)('what an amendment may change has a name on the page of changes in %s', (language) => {
  const names = ['title', ...amendableFields].map((field) => `portal.amendments.field.${field}`);
  expect(names.filter((name) => !texts[language].has(name))).toEqual([]);
});
