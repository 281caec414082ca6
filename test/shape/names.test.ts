import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { filesOf, textOf } from '../support/sources.ts';

let database: TestDatabase;
let columns: readonly { readonly table: string; readonly name: string; readonly alphabet: string | null }[];

beforeAll(async () => {
  database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  columns = (
    await client.query<(typeof columns)[number]>(`
      select table_name as table, column_name as name, collation_name as alphabet from information_schema.columns
       where table_schema = 'public' and data_type = 'text' and table_name <> 'migrations'`)
  ).rows;
  await client.end();
});
afterAll(() => database.drop());

const UKRAINIAN = 'uk-x-icu';

/** What machines name: a file has a name that people see too, but nobody reads a list in its order. */
const ofMachines = ['file_name'];

test('what people call something by has the order of the Ukrainian alphabet', () => {
  const names = columns.filter(
    ({ name }) => /(^|_)(name|title|label)(_uk|_en)?$/.test(name) && !ofMachines.includes(name),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter(({ alphabet }) => alphabet !== UKRAINIAN).map(({ table, name }) => `${table}.${name}`)).toEqual(
    [],
  );
});

/** Codes, references and keys: their order is the order of their bytes, for people too. */
const codes = ['category', 'chain', 'code', 'criterion_code', 'criterion', 'form', 'path', 'print', 'reference'].concat(
  ['service_code', 'subject'],
);

/** The lists in the order of something, wherever a room says so: in SQL, in a read, in a page. */
const orders: readonly RegExp[] = [
  /order by ((?:(?!\blimit\b|\bat most\b|\bfor (?:update|share)\b)[^`);])+)/g,
  /\b(?:ascending|descending)\(\{ ([^}]*) \}\)/g,
  /\border: '([^']*)'/g,
  /\(\s*\w+,?\s*\) =>\s*sql`([^`]*)`,?\s*(?:\w+,?\s*)?\);/g,
];

/** Without calls of functions, which order by what they say, and without what stands in a value's place. */
const columnsOf = (order: string): string =>
  order
    .replace(/\$\{\w+\}\./g, '')
    .replace(/\w+\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\$\{[^}]*\}/g, '');

const ordered = filesOf(/^(libs\/[^/]+\/src\/.*(?<!\.spec)\.ts|queries\.sql)$/).flatMap((file) =>
  orders
    .flatMap((pattern) => [...textOf(file).matchAll(pattern)].map((match) => ({ file, by: columnsOf(match[1]!) })))
    .filter(({ by }) => !/\w \w* ?= /.test(by) && !/^\s*\w+ = /.test(by)),
);

test('the search finds the lists', () => {
  const told = ordered.map(({ by }) => by.replace(/\s+/g, ' '));
  expect(told.length).toBeGreaterThan(80);
  for (const part of ['name', 'name_uk', 'number', 'signed_at', 'chain_sequence', 'service_code']) {
    expect(told.some((by) => new RegExp(`\\b${part}\\b`).test(by))).toBe(true);
  }
});

test('no list is in the order of a text that people read and the alphabet does not know', () => {
  const texts = new Set(columns.filter(({ alphabet }) => alphabet !== UKRAINIAN).map(({ name }) => name));
  const strange = ordered.flatMap(({ file, by }) =>
    [...by.matchAll(/(?<![:'\w])([a-z_]+)\b(?!\()/g)]
      .map((match) => match[1]!)
      .filter((name) => texts.has(name) && !codes.includes(name))
      .map((name) => `${file}: ${name} in "${by.trim()}"`),
  );
  expect(strange).toEqual([]);
});

/** The two twins, and what is no search: an address of a person, a name of a thing in code. */
const folding = ['libs/kernel/src/fold.ts', 'migrations/021-search.ts'];
const unsearched: Readonly<Record<string, string>> = {
  'migrations/030-identity.ts': 'lower(email)',
};

test('no room searches what people write in another way than all others', () => {
  const searching = /\bilike\b|\bsimilar to\b|\blike \$\{|\blower\([^)]*\)|\bupper\([^)]*\)|~\*/gi;
  const strange = filesOf(/^(libs\/[^/]+\/src\/.*(?<!\.spec)\.ts|migrations\/.*\.ts|queries\.sql)$/)
    .filter((file) => !folding.includes(file))
    .flatMap((file) => [...textOf(file).matchAll(searching)].map(([found]) => ({ file, found })))
    .filter(({ file, found }) => unsearched[file] !== found);
  expect(strange).toEqual([]);
});

test('no room reads a reference in another way than all others', () => {
  const strange = filesOf(/^(libs\/[^/]+\/src|apps\/[^/]+\/src)\/.*(?<!\.spec)\.ts$/).filter((file) =>
    /-(\\d|\[0-9\])\{4\}-/.test(textOf(file)),
  );
  expect(strange).toEqual([]);
});
