/** @alone It declares what the product does not know. */
import { newId, refuse } from '#kernel';
import { event, onConstraint, sql, type Transaction } from '#platform';
import { TestApplication } from '../support/application.ts';
import { givenOrganisation } from '../support/given-identity.ts';
import { Organisations } from '../../libs/identity/src/db/organisations.ts';
import { RegisterEntries } from '../../libs/register/src/db/register-entries.ts';

let app: TestApplication;
let ids: readonly [string, string];

beforeAll(async () => {
  app = await TestApplication.start();
  ids = [await givenOrganisation(app, { kind: 'authority' }), await givenOrganisation(app, { kind: 'authority' })];
});
afterAll(() => app.stop());

const happened = event<{ n: number }>('test.wired', { chain: 'wired', unheard: true });

const run = <R>(work: (transaction: Transaction) => Promise<R>): Promise<R> => app.transactions.asSystem('test', work);
const rows = (text: string, values: unknown[] = []) =>
  run(({ manager }) => manager.query(text, values) as Promise<Record<string, unknown>[]>);
const nameOf = async (id: string) => (await rows('select name from organisation where id = $1', [id]))[0]!['name'];
const rename = (transaction: Transaction, id: string, name: string) =>
  transaction.of(Organisations).update(id, { name });

const broken = (transaction: Transaction) => transaction.post(sql`select 1 / ${0}::int`);

describe('what is sent and not waited for', () => {
  test('is seen by the next read, and stands after the end', async () => {
    const name = await run(async (transaction) => {
      await transaction.of(Organisations).lock(ids[0]);
      await rename(transaction, ids[0], 'Перша');
      return (await transaction.of(Organisations).find(ids[0]))!.name;
    });
    expect([name, await nameOf(ids[0])]).toEqual(['Перша', 'Перша']);
  });

  test.each([
    ['at the end', async () => undefined],
    ['at the next read', (transaction: Transaction) => transaction.of(Organisations).find(ids[0])],
    ['where it is waited for', (transaction: Transaction) => transaction.answered()],
    ['behind further writes', (transaction: Transaction) => rename(transaction, ids[1], 'не буде')],
    ['in the number of many', (transaction: Transaction) => Promise.all([1, 2, 3].map(() => transaction.now()))],
  ])('and fails is told %s, as itself, and leaves nothing', async (_, behind) => {
    const work = run(async (transaction) => {
      await rename(transaction, ids[0], 'не буде');
      broken(transaction);
      await behind(transaction);
    });
    await expect(work).rejects.toMatchObject({ driverError: { code: '22012' }, parameters: undefined });
    expect(await nameOf(ids[0])).toBe('Перша');
  });

  test('and fails is refused by the name of its constraint, at the place that waits for it', async () => {
    let reached = false;
    const work = run(async (transaction) => {
      const [row] = (await transaction.manager.query('select legal_code as code from organisation limit 1')) as [
        { code: string },
      ];
      const twin = { kind: 'authority', legalType: 'authority', legalCode: row.code, name: 'Двійник' } as const;
      const insert = transaction.of(Organisations).insert({ ...twin, language: 'uk', demonstration: true });
      await onConstraint(transaction, insert, { organisation_legal_code: () => refuse('NOT_FOUND') });
      reached = true;
    });
    await expect(work).rejects.toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
    expect(reached).toBe(false);
  });

  test('as the change of a row that is not there, or of a property that it does not have, is a fault', async () => {
    const missing = newId();
    await expect(run((transaction) => rename(transaction, missing, 'x'))).rejects.toThrow(`no row ${missing}`);
    const work = run((transaction) => transaction.of(Organisations).update(ids[0], { colour: 'red' } as object));
    await expect(work).rejects.toThrow('organisation has no colour');
  });

  test('as the change of a version that is gone is refused as stale, though nobody waited', async () => {
    const id = (await rows('select id from register_entry limit 1'))[0]?.['id'] as string | undefined;
    const work = run((transaction) => transaction.of(RegisterEntries).updateVersion(id ?? newId(), 99, {}));
    await expect(work).rejects.toMatchObject({ problems: [{ code: 'STALE_VERSION', parameters: { version: 99 } }] });
  });

  test('is lost with its connection, and so is the transaction', async () => {
    const work = run(async (transaction) => {
      const [{ pid }] = (await transaction.manager.query('select pg_backend_pid() as pid')) as [{ pid: number }];
      await rename(transaction, ids[0], 'не буде');
      await transaction.answered();
      transaction.post(sql`select pg_terminate_backend(${pid})`);
      await rename(transaction, ids[1], 'не буде');
    });
    await expect(work).rejects.toMatchObject({ name: 'QueryFailedError' });
    expect(await nameOf(ids[0])).toBe('Перша');
  });

  test('and meets a deadlock runs again, with everything before it', async () => {
    let met = 0;
    const crossed = (first: string, second: string, name: string) =>
      run(async (transaction) => {
        await rename(transaction, first, name);
        await transaction.answered();
        met += 1;
        while (met < 2) await transaction.manager.query('select pg_sleep(0.005)');
        await rename(transaction, second, name);
      });
    await Promise.all([crossed(ids[0], ids[1], 'А'), crossed(ids[1], ids[0], 'Б')]);
    expect(met).toBe(3);
    expect(await nameOf(ids[0])).toBe(await nameOf(ids[1]));
  });
});

test('statements are prepared once a connection, under a name', async () => {
  const prepared = await run(async (transaction) => {
    for (let times = 0; times < 2; times += 1) await transaction.of(Organisations).find(ids[0]);
    return transaction.manager.query(
      `select name, from_sql from pg_prepared_statements where statement = 'select * from "organisation" where id = $1'`,
    ) as Promise<object[]>;
  });
  expect(prepared).toEqual([{ name: expect.stringMatching(/^w\d+_\d+$/) as string, from_sql: false }]);
});

test('a table that has changed since its statements were prepared is read all the same', async () => {
  const find = () => run((transaction) => transaction.of(Organisations).find(ids[0]));
  await Promise.all(Array.from({ length: 8 }, find));
  await run(async ({ manager }) => {
    await manager.query('set role none');
    await manager.query('alter table organisation add column later text');
  });
  for (let times = 0; times < 8; times += 1) expect((await find())?.id).toBe(ids[0]);
});

test('behind the head of a chain, also of one that begins, the clock follows the order of the chain', async () => {
  const subject = newId();
  const line = () =>
    run(async (transaction) => {
      const [now, seen] = await transaction.behind('wired', subject, () =>
        transaction.query<{ lines: number }>(
          sql`select count(*)::int as lines from journal where chain = 'wired' and subject = ${subject}`,
        ),
      );
      const { sequence } = await transaction.append(happened, subject, { n: 1 });
      return { now, sequence, lines: seen[0]!.lines };
    });
  const written = (await Promise.all(Array.from({ length: 12 }, line))).sort((a, b) => a.sequence - b.sequence);
  expect(written.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  expect(written.map(({ lines }) => lines)).toEqual(Array.from({ length: 12 }, (_, at) => at));
  const moments = written.map(({ now }) => now);
  expect(moments).toEqual([...moments].sort());
});
