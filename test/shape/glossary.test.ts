import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLNamedType, isEnumType, isObjectType } from 'graphql';
import { textOf } from '../support/sources.ts';

const schema = buildSchema(textOf('schema.graphql'));

/** What the interface needs as such: no word that an officer or a provider would use. */
const ofTheInterface = new Set([
  ...['Query', 'Mutation', 'PageInfo', 'Problem', 'ProblemParameter', 'Viewer', 'ApiKey', 'Clock', 'JournalPage'],
  ...['Money', 'Ratio', 'Bilingual', 'NamedCode'],
]);

const rows = textOf('docs/glossary.md')
  .split('\n')
  .filter((line) => /^\|(?! English |---)/.test(line))
  .map((line) => line.split('|').slice(1, -1));

const codeNames = rows.flatMap((cells) => [...cells[2]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));

function isInSchema(codeName: string): boolean {
  const [name = '', member, ...more] = codeName.split('.');
  const type: GraphQLNamedType | undefined = schema.getType(name);
  if (member === undefined) return isObjectType(type) || isEnumType(type);
  if (more.length > 0) return false;
  if (isEnumType(type)) return Boolean(type.getValue(member));
  return isObjectType(type) && member in type.getFields();
}

test('every row has a word in both languages, a place for its code name, and a meaning', () => {
  const incomplete = rows.filter(
    (cells) => cells.length !== 4 || !/[a-z]/.test(cells[0]!) || !/[а-яіїєґ]/.test(cells[1]!) || !cells[3]!.trim(),
  );
  expect(incomplete).toEqual([]);
});

test('every object of the schema that is a term of the field stands in the glossary', () => {
  const terms = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .map(({ name }) => name)
    .filter((name) => !/^__|(Payload|Connection|Edge)$/.test(name) && !ofTheInterface.has(name));
  expect(terms.length).toBeGreaterThan(50);
  expect(terms.filter((name) => !codeNames.includes(name))).toEqual([]);
});

test('every code name in the glossary exists in the schema', () => {
  expect(codeNames.filter((name) => !isInSchema(name))).toEqual([]);
});

test('no code name stands for two terms', () => {
  expect(codeNames.filter((name, index) => codeNames.indexOf(name) !== index)).toEqual([]);
});

test('what is left out as a word of the interface is still in the schema', () => {
  expect([...ofTheInterface].filter((name) => !isObjectType(schema.getType(name)))).toEqual([]);
});
