import fc from 'fast-check';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { PageVersions, persistedManifest } from '#platform';
import { createApi } from '../../apps/api/src/api.ts';
import { KeptLog, TestApplication, testConfig } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { attack } from '../support/attack.ts';
import { givenBudgetLine } from '../support/given-budget.ts';
import { givenMember, givenOrganisation, givenSession } from '../support/given-identity.ts';
import { type Buyer, givenBuyer, givenDraftTender } from '../support/given-tendering.ts';
import { watchReads } from '../support/reads-watched.ts';
import { until } from '../support/until.ts';

const line = '# public: budget\nquery Line($id: String!) { budgetLine(id: $id) { id appropriated { amount } } }';
const draft = '# public: tenders\nquery Tender($id: String!) { tender(id: $id) { title } }';
const manifest = persistedManifest([
  { path: 'line.graphql', text: line },
  { path: 'tender.graphql', text: draft },
]);
const [documentId = ''] = Object.keys(manifest);

/** Two processes that serve one database. */
let app: TestApplication;
const log = new KeptLog();
let other: NestFastifyApplication;
let urls: string[];
let token: string;
let lineId: string;
let buyer: Buyer;
let page: string;

beforeAll(async () => {
  app = await TestApplication.start({ manifest });
  other = await createApi({ config: testConfig(app.database.url), manifest, log });
  await other.listen(0, '127.0.0.1');
  urls = [app.url, await other.getUrl()];
  await atTime(app, '2026-03-02T10:00:00+02:00');
  const officer = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['finance_officer']);
  token = await givenSession(app, officer);
  lineId = await givenBudgetLine(app, officer, '100.00');
  buyer = await givenBuyer(app);
  page = `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify({ id: lineId }) })}`;
});
afterAll(async () => {
  await other.close();
  await app.stop();
});

/** Adds one hryvnia; answers what the line holds then, and the number of changes that the answer tells of. */
async function change(url: string): Promise<{ amount: number; told: string }> {
  const query = `mutation Add($lineId: String!) { appropriate(input: { lineId: $lineId, amount: "1.00", act: "Рішення" }) {
    budgetLine { appropriated { amount } } problems { code } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { lineId } }),
  });
  const { data } = (await response.json()) as {
    data: { appropriate: { budgetLine: { appropriated: { amount: string } } } };
  };
  const { amount } = data.appropriate.budgetLine.appropriated;
  return { amount: Number(amount), told: response.headers.get('page-changes')! };
}

async function read(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url + page, { headers });
  const etag = response.headers.get('etag');
  if (response.status === 304) return { status: 304, etag, amount: null };
  const { data } = (await response.json()) as { data: { budgetLine: { appropriated: { amount: string } } } };
  return { status: response.status, etag, amount: Number(data.budgetLine.appropriated.amount) };
}

/** The connection by which the other process hears of changes. */
function listening(): pg.Client {
  const client: unknown = Reflect.get(other.get(PageVersions, { strict: false }), 'client');
  if (!(client instanceof pg.Client)) throw new Error('the process does not listen');
  return client;
}

test('whoever was told of a change sees no page from before it, whichever process answers', async () => {
  let latest = { amount: 0, told: '0' };
  const step = fc.record({ writes: fc.boolean(), process: fc.nat(1), readers: fc.integer({ min: 1, max: 6 }) });
  const run = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
    const under = steps.map(async ({ writes, process, readers }) => {
      if (writes) {
        const made = await change(urls[1 - process]!);
        if (made.amount > latest.amount) latest = made;
      }
      const { amount, told } = latest;
      const seen = await Promise.all(
        Array.from({ length: readers }, () => read(urls[process]!, { 'page-changes': told })),
      );
      for (const one of seen) expect(one.amount).toBeGreaterThanOrEqual(amount);
    });
    await Promise.all(under);
  });
  await fc.assert(run, attack(6, 200));
});

test('a process that has not heard of a change yet neither shows a kept page nor confirms one to whoever was told', async () => {
  const [here, there] = urls as [string, string];
  // In a transaction the connection hears nothing.
  const connection = listening();
  const before = await read(there);
  await connection.query('begin');
  try {
    const { amount, told } = await change(here);
    expect(await read(there)).toEqual(before);
    expect(await read(there, { 'if-none-match': before.etag! })).toMatchObject({ status: 304 });
    const marks = { 'page-changes': told };
    expect(await read(there, marks)).toEqual({ status: 200, etag: null, amount });
    expect(await read(there, { ...marks, 'if-none-match': before.etag! })).toMatchObject({ status: 200, amount });
  } finally {
    await connection.query('commit');
  }
});

test('a page is made once for all who ask for its version together, and anew for the next version', async () => {
  const [here] = urls as [string];
  const { amount, told } = await change(here);
  const marks = { 'page-changes': told };
  const all = await Promise.all(Array.from({ length: 8 }, () => read(here, marks)));
  expect(new Set(all.map((one) => one.amount))).toEqual(new Set([amount]));
  const known = await read(here, marks);
  expect(await read(here, { ...marks, 'if-none-match': known.etag ?? '' })).toMatchObject({ status: 304 });
});

test('a page that is asked for again is kept, and sent without any work of the database until it changes', async () => {
  const [here] = urls as [string];
  let statements = 0;
  const leave = watchReads(app, () => void (statements += 1));
  const { amount, told } = await change(here);
  const marks = { 'page-changes': told };
  await until('the process has heard of the change', async () => (await read(here, marks)).etag !== null);
  const { etag } = await read(here, marks);
  statements = 0;
  expect(await read(here, marks)).toEqual({ status: 200, etag, amount });
  expect(await read(here, { ...marks, 'if-none-match': etag! })).toMatchObject({ status: 304, etag });
  expect(statements).toBe(0);
  const later = await change(here);
  statements = 0;
  expect(await read(here, { 'page-changes': later.told })).toMatchObject({ status: 200, amount: amount + 1 });
  expect(statements).toBeGreaterThan(0);
  leave();
});

test('a process that no longer hears the database shows no kept page and confirms none', async () => {
  const [here, there] = urls as [string, string];
  await until('the page is kept', async () => (await read(there)).etag !== null);
  const before = await read(there);
  const { rows } = await listening().query<{ pid: number }>('select pg_backend_pid() as pid');
  const owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  // It is opened again after a second.
  await owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
  await owner.end();
  await until('the loss is noticed', () => log.lines.some(({ text }) => text.includes('not heard any more')));
  const { amount } = await change(here);
  expect(await read(there)).toMatchObject({ amount });
  expect(await read(there, { 'if-none-match': before.etag! })).toMatchObject({ status: 200, amount });
  await until('it hears again', async () => (await read(there)).etag !== null);
});

test('a public page is read as nobody, whoever asks, so it is never kept as somebody saw it', async () => {
  const [here] = urls as [string];
  const tenderId = await givenDraftTender(app, buyer);
  const officer = { authorization: `Bearer ${await givenSession(app, buyer.tenderOfficer)}` };
  const [, hash] = Object.keys(manifest);
  const draft = `/graphql?${new URLSearchParams({ documentId: hash!, variables: JSON.stringify({ id: tenderId }) })}`;
  const see = async (headers: Record<string, string>) => (await fetch(here + draft, { headers })).json();
  for (const headers of [officer, officer, {}, officer]) expect(await see(headers)).toEqual({ data: { tender: null } });
});

test('what is no number of changes tells of nothing', async () => {
  for (const told of ['', '-1', '1e9', '9'.repeat(30), 'newest']) {
    expect(await read(urls[0]!, { 'page-changes': told })).toMatchObject({ status: 200 });
  }
});
