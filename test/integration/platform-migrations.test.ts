import pg from 'pg';
import { migrate, OtherMigrations } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client
    .query<Record<string, unknown>>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const COMMENT = `select obj_description('migrations'::regclass) as kept`;
const keptTexts = async () => JSON.parse((await query(COMMENT))[0]!['kept'] as string) as Record<string, string>;
const keep = (texts: object) => query(`comment on table migrations is '${JSON.stringify(texts)}'`);

test('what these migrations have made is brought up to date again and again', async () => {
  const told: string[] = [];
  await migrate(database.url, (name) => void told.push(name));
  expect(told).toEqual([]);
});

test('a migration that is missing at the end is done', async () => {
  const [last] = await query('select name from migrations order by timestamp desc limit 1');
  const { [last!['name'] as string]: _, ...others } = await keptTexts();
  await query('delete from migrations where timestamp = (select max(timestamp) from migrations)');
  await keep(others);
  await expect(migrate(database.url)).rejects.toThrow(/already exists/);
});

test.each([
  ['says something else', (name: string, texts: object) => ({ ...texts, [name]: 'something else' })],
  ['is not told of', (name: string, texts: object) => ({ ...texts, [name]: undefined })],
])('a database one of whose migrations %s is left as it is', async (_, change) => {
  const texts = await keptTexts();
  const [name] = Object.keys(texts);
  await keep(change(name!, texts));
  await query('drop table rate_limit');
  const before = await query(COMMENT);
  await expect(migrate(database.url)).rejects.toThrow(new OtherMigrations([name!]));
  expect(await query(COMMENT)).toEqual(before);
});

test('one that was made by a migration which is gone is left as it is, and so is one that tells nothing', async () => {
  await query(`insert into migrations (timestamp, name) values (1, 'Gone1')`);
  await expect(migrate(database.url)).rejects.toThrow('Gone1');
  await query('comment on table migrations is null');
  await expect(migrate(database.url)).rejects.toThrow(OtherMigrations);
});
