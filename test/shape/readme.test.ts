import { expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOf, project, textOf } from '../support/sources.ts';

const pages = filesOf(/\.md$/);

/** Commands of npm itself. */
const ofNpm = ['ci'];

const walk = filesOf(/^docs\/first-walk\/.*\.graphql$/);
const schema = buildSchema(textOf('schema.graphql'));

test('every operation that the first walk names is one of its documents', () => {
  const told = textOf('README.md').split('## A first walk')[1]!.split('## Where things live')[0]!;
  const named = [...told.matchAll(/`([a-z][A-Za-z]+)`/g)].map((match) => match[1]!);
  const asked = walk.flatMap((file) =>
    parse(textOf(file)).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''))
        : [],
    ),
  );
  expect(named.length).toBeGreaterThan(8);
  expect([...new Set(named)].sort()).toEqual([...new Set(asked)].sort());
});

test.each(walk)('%s fits the schema', (file) => {
  expect(validate(schema, parse(textOf(file)))).toEqual([]);
});

test('the pages are found', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/glossary.md']));
});

test.each(pages)('every npm command in %s exists', (page) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf(page).matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1]!);
  expect(named.filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([]);
});

test.each(pages)('every page that %s points to exists', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !existsSync(path.join(project, path.dirname(page), link)))).toEqual([]);
});

test.each(pages)('every file of the project that %s names exists', (page) => {
  const named = [...textOf(page).matchAll(/`((?:apps|libs|test|migrations|scripts|locales|docs)\/[\w./-]+\.\w+)`/g)];
  expect(named.map((match) => match[1]!).filter((file) => !existsSync(path.join(project, file)))).toEqual([]);
});
