import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource, type EntityMetadata } from 'typeorm';
import { migrations } from '#platform';
import { TestApplication } from '../support/application.ts';
import { freshDatabase } from '../support/database.ts';

let app: TestApplication;
let source: DataSource;

beforeAll(async () => {
  app = await TestApplication.start();
  source = app.get(DataSource);
});
afterAll(() => app.stop());

const query = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => source.query(text, values);

test('every foreign key has an index that begins with its columns', async () => {
  const bare = await query<{ key: string }>(`
    select conrelid::regclass || '.' || conname as key
      from pg_constraint c
     where contype = 'f' and connamespace = 'public'::regnamespace
       and not exists (
         select from pg_index i
          where i.indrelid = c.conrelid
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))
     order by key`);
  expect(bare).toEqual([]);
});

test('every constraint has a name of its own', async () => {
  const unnamed = await query<{ name: string }>(`
    select conrelid::regclass || '.' || conname as name
      from pg_constraint
     where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'x') and conislocal
       and conname ~ '(_check\\d+|_fkey\\d*|_excl\\d*)$' and conrelid::regclass::text not like 'journal\\_%'
     order by name`);
  expect(unnamed).toEqual([]);
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filled: boolean;
}

async function columnsOf(table: string): Promise<Map<string, Column>> {
  const columns = await query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable,
            atthasdef or attidentity <> '' or attgenerated <> '' as filled
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(columns.map((column) => [column.name, column]));
}

/** What a row class says that its table does not, and what the table demands that the row class does not know. */
async function differences(entity: EntityMetadata): Promise<string[]> {
  const columns = await columnsOf(entity.tableName);
  const faults: string[] = [];
  for (const { databaseName: name, isNullable, isArray, ...column } of entity.columns) {
    const type = source.driver.normalizeType(column) + (isArray ? '[]' : '');
    const found = columns.get(name);
    columns.delete(name);
    if (!found) faults.push(`${entity.tableName}.${name} is in no migration`);
    else if (found.type !== type) faults.push(`${entity.tableName}.${name} is ${found.type}, its row says ${type}`);
    else if (found.nullable !== isNullable) {
      faults.push(`${entity.tableName}.${name} is ${found.nullable ? '' : 'not '}nullable, its row says otherwise`);
    }
  }
  for (const { name, nullable, filled } of columns.values()) {
    if (!nullable && !filled) faults.push(`${entity.tableName}.${name} must be filled, and its row does not know it`);
  }
  return faults;
}

test('the migrations make what the rows say', async () => {
  const faults = await Promise.all(source.entityMetadatas.map(differences));
  expect(faults.flat()).toEqual([]);
});

test('money, moments and lists have the types of the house', async () => {
  const strange = await query<{ name: string }>(`
    select table_name || '.' || column_name || ' ' || data_type as name
      from information_schema.columns
     where table_schema = 'public'
       and (data_type in ('numeric', 'real', 'double precision', 'money', 'timestamp without time zone', 'json')
            or data_type = 'USER-DEFINED')
     order by name`);
  expect(strange).toEqual([]);
});

test('every migration can be taken back and made again', async () => {
  const database = await freshDatabase();
  const empty = new DataSource({ type: 'postgres', url: database.url, migrations: await migrations() });
  try {
    await empty.initialize();
    const tables = `select count(*)::int from pg_class
                     where relkind in ('r', 'p', 'v') and relnamespace = 'public'::regnamespace and relname <> 'migrations'`;
    const [full] = (await empty.query(tables)) as { count: number }[];
    const { length } = await migrations();
    for (let left = length; left > 0; left -= 1) await empty.undoLastMigration({ transaction: 'each' });
    expect(await empty.query(tables)).toEqual([{ count: 0 }]);
    await empty.runMigrations({ transaction: 'each' });
    expect(await empty.query(tables)).toEqual([full]);
  } finally {
    await empty.destroy();
    await database.drop();
  }
});
