/** @alone It declares what the product does not know. */
import { newId, problem, Refusal, refuse, refuseIfAny } from '#kernel';
import { type Actor, anonymous, event, sql, Statements, type Transaction } from '#platform';
import { TestApplication } from '../support/application.ts';
import { givenOrganisation } from '../support/given-identity.ts';
import { Organisations } from '../../libs/identity/src/db/organisations.ts';

let app: TestApplication;
let id: string;
beforeAll(async () => {
  app = await TestApplication.start();
  id = await givenOrganisation(app, { kind: 'authority' });
});
afterAll(() => app.stop());

const happened = event<{ n: number }>('test.rehearsed', { chain: 'test', unheard: true });

class Locking extends Statements {
  one = (row: string) =>
    this.query<{ id: string }>(sql`select id from organisation where id = ${row} for no key update of organisation`);
}

const rehearsing: Actor = { ...anonymous, kind: 'person', personId: newId(), idempotencyKey: 'k', rehearses: true };

const rehearse = async (work: (transaction: Transaction) => Promise<unknown>): Promise<string[]> => {
  try {
    await app.transactions.run(rehearsing, 'test', null, async (transaction) => {
      await work(transaction);
      return { id };
    });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ code }) => code);
  }
};

const wrongState = () => refuseIfAny([problem(true, 'WRONG_STATE')]);
const stale = () => refuseIfAny([problem(true, 'STALE_VERSION')]);

test('what may come together is noted, and what comes after it too; each once', async () => {
  const told = await rehearse(async () => {
    wrongState();
    stale();
    wrongState();
    refuse('NOT_FOUND');
  });
  expect(told).toEqual(['WRONG_STATE', 'STALE_VERSION', 'NOT_FOUND']);
});

test('a fault behind a refusal that was noted only follows from it; any other is a fault', async () => {
  const fails = () => {
    throw new Error('relies on it');
  };
  expect(await rehearse(async () => (wrongState(), fails()))).toEqual(['WRONG_STATE']);
  await expect(rehearse(async () => fails())).rejects.toThrow('relies on it');
});

test('nothing is written once something was noted', async () => {
  let written = false;
  const told = await rehearse(async (transaction) => {
    wrongState();
    await transaction.of(Organisations).update(id, { name: 'x' });
    written = true;
  });
  expect([told, written]).toEqual([['WRONG_STATE'], false]);
});

test('a constraint that the database looks at only at the end is looked at', async () => {
  await app.transactions.asSystem('test', async ({ manager }) => {
    await manager.query('set role none');
    await manager.query(
      'create table late (id uuid constraint late_of references organisation deferrable initially deferred)',
    );
    await manager.query('grant all on late to turbota_app');
  });
  const write = (transaction: Transaction) => transaction.query(sql`insert into late values (${newId()})`);
  await expect(rehearse(write)).rejects.toMatchObject({ driverError: { constraint: 'late_of' } });
});

test('statements that lock in a way of their own read what somebody else holds', async () => {
  let read: { id: string }[] = [];
  await app.transactions.asSystem('test', async (transaction) => {
    await transaction.of(Organisations).lock(id);
    expect(await rehearse(async (rehearsal) => (read = await rehearsal.of(Locking).one(id)))).toEqual([]);
  });
  expect(read).toEqual([{ id }]);
});

test('no number is drawn, no line is written, no chain is locked', async () => {
  const subject = newId();
  await rehearse(async (transaction) => {
    await transaction.lockChain('test', subject);
    expect(await transaction.reference('T')).toMatch(/^T-\d{4}-\d{10}$/);
    transaction.record(happened, subject, { n: 1 });
    await transaction.append(happened, subject, { n: 2 });
  });
  const found = await app.transactions.asSystem(
    'test',
    ({ manager }) =>
      manager.query(
        `select (select count(*)::int from serial where kind = 'T') as serials,
           (select count(*)::int from journal_head where subject = $1) as heads,
           (select count(*)::int from outbox where subject = $1) as events,
           (select count(*)::int from idempotency) as keys`,
        [subject],
      ) as Promise<object[]>,
  );
  expect(found).toEqual([{ serials: 0, heads: 0, events: 0, keys: 0 }]);
});
