import pg from 'pg';
import { Pipelines, readPipelines } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

let database: TestDatabase;
let pipelines: Pipelines;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(() => {
  pipelines = readPipelines({ databaseUrl: database.url, databaseRole: 'turbota_app', poolSize: 10 });
});
afterEach(() => pipelines.end());
afterAll(() => database.drop());

const many = Array.from({ length: 40 }, (_, n) => n);

/** A prepared statement that answers what it was given, and by which connection. */
async function echo(given: string): Promise<{ given: number; pid: number }> {
  const { rows } = await pipelines.query({
    name: 'echo',
    text: 'select $1::int as given, pg_backend_pid() as pid',
    values: [given],
  });
  return rows[0] as { given: number; pid: number };
}

test('many at once share two connections, and each gets its own answer', async () => {
  const answers = await Promise.all(many.map((n) => echo(String(n))));
  expect(answers.map(({ given }) => given)).toEqual(many);
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
});

test('one after the other need one connection', async () => {
  const pids = new Set<number>();
  for (const n of many.slice(0, 5)) pids.add((await echo(String(n))).pid);
  expect(pids.size).toBe(1);
});

test('a statement that fails leaves those beside it alone', async () => {
  const answers = await Promise.allSettled(many.map((n) => echo(n % 4 === 1 ? 'none' : String(n))));
  expect(answers.map(({ status }) => status)).toEqual(many.map((n) => (n % 4 === 1 ? 'rejected' : 'fulfilled')));
});

test('nothing can be written', async () => {
  await expect(pipelines.query({ text: 'delete from outbox' })).rejects.toThrow('read-only transaction');
});

test('when a connection is lost the next statement is sent on a new one', async () => {
  const { pid } = await echo('1');
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('select pg_terminate_backend($1)', [pid]);
  await owner.end();
  const answersAnew = async () => (await echo('2')).pid !== pid;
  await until('another connection answers', () => answersAnew().catch(() => false));
});

test('a database that cannot be reached is said to each, and asked again by the next', async () => {
  const nowhere = new Pipelines({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  const attempts = many.slice(0, 3).map(() => nowhere.query({ text: 'select 1' }));
  for (const attempt of attempts) await expect(attempt).rejects.toThrow('ECONNREFUSED');
  await expect(nowhere.query({ text: 'select 1' })).rejects.toThrow('ECONNREFUSED');
  await nowhere.end();
});

test('its end waits for what is under way', async () => {
  const answers = Promise.all(many.map((n) => echo(String(n))));
  await pipelines.end();
  expect(await answers).toHaveLength(many.length);
});
