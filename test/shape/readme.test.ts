import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOf, project, textOf } from '../support/sources.ts';

const pages = filesOf(/\.md$/);

/** Commands of npm itself. */
const ofNpm = ['ci'];

test('every operation in the first walk exists', () => {
  const walk = textOf('README.md').split('## A first walk')[1]!.split('## Where things live')[0]!;
  const named = [...walk.matchAll(/`([a-z]+[A-Z][A-Za-z]+|appropriate)`/g)].map((match) => match[1]!);
  const fields = new Set([...textOf('schema.graphql').matchAll(/^ {2}(\w+)[(:]/gm)].map((match) => match[1]!));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !fields.has(name))).toEqual([]);
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
