import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Machine } from '#kernel';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { importRules } from '../support/sources.ts';

const isMachine = (value: unknown): value is Machine<Record<string, Record<string, string>>> =>
  value instanceof Machine;

const machines = new Map(
  (await importRules())
    .flatMap((module) => Object.values(module))
    .filter(isMachine)
    .map((machine) => [machine.subject, machine]),
);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** The words that the CHECK of a `state` column allows. */
async function statesInDatabase(table: string): Promise<string[]> {
  const { rows } = await client.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1 and conrelid = to_regclass($2)`,
    [`${table}_state_check`, table],
  );
  return [...(rows[0]?.check ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

describe.each([...machines])('the machine of %s', (subject, machine) => {
  test('has the states of its table', async () => {
    expect((await statesInDatabase(subject)).sort()).toEqual([...machine.states].sort());
  });

  test('reaches every state from the first', () => {
    const reached = new Set([machine.initial]);
    for (const state of reached) for (const next of Object.values(machine.table[state]!)) reached.add(next);
    expect([...reached].sort()).toEqual([...machine.states].sort());
  });

  test('leads from every state to an end, or goes round without one', () => {
    const ends = machine.states.filter((state) => machine.isFinal(state));
    const leads = new Set(ends.length > 0 ? ends : [machine.initial]);
    for (let before = -1; before !== leads.size;) {
      before = leads.size;
      for (const state of machine.states) {
        if (Object.values(machine.table[state]!).some((next) => leads.has(next))) leads.add(state);
      }
    }
    expect([...leads].sort()).toEqual([...machine.states].sort());
  });
});

test('every state column that can change has its machine', async () => {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.columns
      where table_schema = 'public' and column_name = 'state' order by table_name`,
  );
  const lost: string[] = [];
  for (const { table } of rows) {
    if (!machines.has(table) && (await statesInDatabase(table)).length !== 1) lost.push(table);
  }
  expect(lost).toEqual([]);
});
