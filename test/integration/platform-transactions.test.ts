/** @alone It declares what the product does not know. */
import pg from 'pg';
import { newId, Refusal, refuse, sha256 } from '#kernel';
import { type Actor, anonymous, event, GENESIS, sessionOptions, sql, type Transaction } from '#platform';
import { TestApplication } from '../support/application.ts';
import { Organisations } from '../../libs/identity/src/db/organisations.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const somethingHappened = event<{ n: number }>('test.happened', { chain: 'test', unheard: true });
const secretHappened = event<{ n: number }>('test.secret', { chain: 'test', visible: 'test.happened', unheard: true });

const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(text, values) as Promise<Row[]>);

const person = (key: string | null = null): Actor => ({
  ...anonymous,
  kind: 'person',
  personId: newId(),
  organisationId: newId(),
  idempotencyKey: key,
});

const newOrganisation = (transaction: Transaction, legalCode: string) =>
  transaction.of(Organisations).insert({
    kind: 'authority',
    legalType: 'authority',
    legalCode,
    name: 'Рада',
    language: 'uk',
    demonstration: true,
  });

let code = 30_000_000;
const nextCode = () => String((code += 1));

describe('a transaction', () => {
  test('that is refused leaves nothing: no row, no journal line, no outbox row', async () => {
    const subject = newId();
    const legalCode = nextCode();
    const work = app.transactions.run(person(), 'test', null, async (transaction) => {
      await newOrganisation(transaction, legalCode);
      transaction.record(somethingHappened, subject, { n: 1 });
      await transaction.append(somethingHappened, subject, { n: 2 });
      return refuse('NOT_FOUND');
    });
    await expect(work).rejects.toBeInstanceOf(Refusal);
    expect(await rows('select 1 from organisation where legal_code = $1', [legalCode])).toEqual([]);
    expect(await rows('select 1 from journal where subject = $1', [subject])).toEqual([]);
    expect(await rows('select 1 from outbox where subject = $1', [subject])).toEqual([]);
  });

  test('reads the clock once, and refuses a lock after it', async () => {
    await app.transactions.asSystem('test', async (transaction) => {
      const now = await transaction.now();
      await transaction.manager.query('select pg_sleep(0.01)');
      expect(await transaction.now()).toBe(now);
      await expect(transaction.of(Organisations).lock(newId())).rejects.toThrow(/after it has read the clock/);
      await expect(transaction.lockChain('test', newId())).rejects.toThrow(/after it has read the clock/);
    });
  });

  test('runs again after a deadlock, and both sides are done', async () => {
    const [one, other] = await app.transactions.asSystem('test', async (transaction) => [
      await newOrganisation(transaction, nextCode()),
      await newOrganisation(transaction, nextCode()),
    ]);
    let meeting = 0;
    const crossed = (first: string, second: string, name: string) =>
      app.transactions.asSystem('test', async (transaction) => {
        await transaction.of(Organisations).lock(first);
        meeting += 1;
        while (meeting < 2) await transaction.manager.query('select pg_sleep(0.005)');
        await transaction.of(Organisations).lock(second);
        await transaction.of(Organisations).update(second, { name });
      });
    await Promise.all([crossed(one!, other!, 'перша'), crossed(other!, one!, 'друга')]);
    expect(meeting).toBe(3);
    expect(await rows('select name from organisation where id = $1', [one])).toEqual([{ name: 'друга' }]);
    expect(await rows('select name from organisation where id = $1', [other])).toEqual([{ name: 'перша' }]);
  });

  test('runs at READ COMMITTED, whatever the database prefers', async () => {
    const { url } = app.database;
    const connect = async (options?: string) => {
      const client = new pg.Client({ connectionString: url, options });
      await client.connect();
      return client;
    };
    const owner = await connect();
    const name = owner.escapeIdentifier(new URL(url).pathname.slice(1));
    await owner.query(`alter database ${name} set default_transaction_isolation = 'serializable'`);
    for (const [options, level] of [
      [undefined, 'serializable'],
      [sessionOptions('turbota_app'), 'read committed'],
    ] as const) {
      const client = await connect(options);
      expect((await client.query('show transaction_isolation')).rows).toEqual([{ transaction_isolation: level }]);
      await client.end();
    }
    await owner.query(`alter database ${name} reset default_transaction_isolation`);
    await owner.end();
  });

  test('whose connection is cut fails alone: nobody else is given that connection', async () => {
    const owner = new pg.Client({ connectionString: app.database.url });
    await owner.connect();
    const cut = async (transaction: Transaction) => {
      const [{ pid }] = (await transaction.manager.query('select pg_backend_pid() as pid')) as [{ pid: number }];
      await owner.query('select pg_terminate_backend($1)', [pid]);
      const { rowCount } = await owner.query('select from pg_stat_activity where pid = $1', [pid]);
      for (let left = rowCount; left;)
        left = (await owner.query('select from pg_stat_activity where pid = $1', [pid])).rowCount;
      throw new Error('cut');
    };
    for (let times = 0; times < 20; times += 1) {
      await expect(app.transactions.asSystem('test', cut)).rejects.toThrow('cut');
      await app.transactions.asSystem('test', (transaction) => transaction.manager.query('select 1'));
    }
    await owner.end();
  });

  test('gives references of one kind and year that never repeat, also when asked at once', async () => {
    const references = await Promise.all(
      Array.from({ length: 20 }, () => app.transactions.asSystem('test', (transaction) => transaction.reference('X'))),
    );
    expect(new Set(references).size).toBe(20);
    expect(references[0]).toMatch(/^X-\d{4}-\d{6}$/);
  });
});

describe('the journal', () => {
  interface Line {
    sequence: number;
    text: string;
    previous_hash: string;
    hash: string;
  }

  test('chains each line to the one before by the exact text that is stored, also when twenty write at once', async () => {
    const subject = newId();
    const write = (n: number) =>
      app.transactions.asSystem('test', async (transaction) => transaction.record(somethingHappened, subject, { n }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    const lines = await rows<Line>(
      'select sequence, text, previous_hash, hash from journal where subject = $1 order by sequence',
      [subject],
    );
    expect(lines.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    let previous = GENESIS;
    for (const line of lines) {
      expect(line.previous_hash).toBe(previous);
      expect(line.hash).toBe(sha256(previous + line.text));
      previous = line.hash;
    }
    expect(await rows('select hash from journal_head where subject = $1', [subject])).toEqual([{ hash: previous }]);
    expect(await rows('select 1 from outbox where subject = $1', [subject])).toHaveLength(20);
  });

  test('cannot be changed, thinned out or emptied by the processes', async () => {
    for (const attack of [
      `update journal set text = 'x'`,
      'delete from journal',
      'truncate journal',
      'delete from journal_3',
      'truncate journal_3',
    ]) {
      await expect(rows(attack)).rejects.toThrow(/permission denied|append-only/);
    }
  });

  test('cannot be changed or thinned out by the owner of the database, unless he takes the guard away first', async () => {
    const owner = new pg.Client({ connectionString: app.database.url });
    await owner.connect();
    try {
      for (const attack of [`update journal set text = 'x'`, 'delete from journal'])
        await expect(owner.query(attack)).rejects.toThrow('append-only');
    } finally {
      await owner.end();
    }
  });

  test('gives a line that is shown later 128 random bits, so that it cannot be guessed from its hash', async () => {
    const subject = newId();
    await app.transactions.asSystem('test', async (transaction) => {
      transaction.record(secretHappened, subject, { n: 1 });
      transaction.record(somethingHappened, subject, { n: 1 });
    });
    const lines = await rows<{ visible: string; text: string }>(
      'select visible, text from journal where subject = $1 order by sequence',
      [subject],
    );
    expect(lines.map(({ visible }) => visible)).toEqual(['test.happened', 'at once']);
    expect((JSON.parse(lines[0]!.text) as { salt: string }).salt).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(lines[1]!.text)).not.toHaveProperty('salt');
  });
});

describe('an idempotency key', () => {
  const create = (actor: Actor, legalCode: string) =>
    app.transactions.run(actor, 'test.create', { legalCode }, async (transaction) => ({
      id: await newOrganisation(transaction, legalCode),
    }));

  test('makes five requests at once one effect with one answer', async () => {
    const [actor, legalCode] = [person('k1'), nextCode()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(actor, legalCode)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await rows('select 1 from organisation where legal_code = $1', [legalCode])).toHaveLength(1);
  });

  test('is refused with another input, and the kept hash does not reveal the input', async () => {
    const [actor, legalCode] = [person('k2'), nextCode()];
    await create(actor, legalCode);
    await expect(create(actor, nextCode())).rejects.toMatchObject({ problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    const [kept] = await rows<{ request_hash: string }>(`select request_hash from idempotency where person_id = $1`, [
      actor.personId,
    ]);
    expect(kept!.request_hash).not.toBe(sha256(`test.create\n{"legalCode":"${legalCode}"}`));
  });

  test('belongs to one person and organisation', async () => {
    const [one, other] = [await create(person('k3'), nextCode()), await create(person('k3'), nextCode())];
    expect(one.id).not.toBe(other.id);
  });

  test('belongs to a person who acts for no organisation, too', async () => {
    const actor = { ...person('k5'), organisationId: null, organisationKind: null };
    const legalCode = nextCode();
    const [one, again] = [await create(actor, legalCode), await create(actor, legalCode)];
    expect(again.id).toBe(one.id);
    await expect(create(actor, nextCode())).rejects.toMatchObject({ problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  test('of a refused request is free again', async () => {
    const actor = person('k4');
    await expect(
      app.transactions.run(actor, 'test.create', {}, async () => refuse('NOT_FOUND')),
    ).rejects.toBeInstanceOf(Refusal);
    expect(await rows('select 1 from idempotency where person_id = $1', [actor.personId])).toEqual([]);
  });
});

test('a handler has one effect however often its event is delivered, and none when it fails', async () => {
  const delivered = { id: newId(), type: 'test.happened', subject: newId(), data: { n: 1 } };
  const legalCode = nextCode();
  const handle = (fails: boolean) =>
    app.transactions.handle(delivered, 'test.handler', async (transaction) => {
      await newOrganisation(transaction, legalCode);
      if (fails) throw new Error('half-way');
    });
  await expect(handle(true)).rejects.toThrow('half-way');
  expect(await rows('select 1 from organisation where legal_code = $1', [legalCode])).toEqual([]);
  await Promise.all([handle(false), handle(false), handle(false)]);
  expect(await rows('select 1 from organisation where legal_code = $1', [legalCode])).toHaveLength(1);
});

test('the pool of reads cannot write', async () => {
  const { Reads } = await import('#platform');
  await expect(app.get(Reads).query(sql`delete from organisation`)).rejects.toThrow(/read-only/);
});
