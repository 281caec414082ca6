import pg from 'pg';
import { DataSource } from 'typeorm';
import { persistedManifest } from '#platform';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession } from '../support/given-identity.ts';
import { watchReads } from '../support/reads-watched.ts';
import { guesses, introspections, many, refusedDocuments, UNITS, VERB } from '../support/graphql-attacks.ts';

const manifest = persistedManifest([
  { path: 'public', text: '# public: tender\nquery Units { units { code } }' },
  { path: 'private', text: 'query Own { viewer { roles } }' },
]);
const hashOf = (name: string): string => Object.keys(manifest).find((hash) => manifest[hash]?.name === name)!;

let app: TestApplication;
let machine: Record<string, string>;
/** How often anything but the counter of requests has asked the database. */
let taken = 0;

beforeAll(async () => {
  app = await TestApplication.start({ manifest });
  const head = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['head']);
  const made = await app.graphql<{ createApiKey: { token: string } }>(
    'mutation { createApiKey(input: { name: "Machine", roles: [head], days: 1 }) { token } }',
    {},
    await givenSession(app, head),
  );
  machine = { authorization: `Bearer ${made.data.createApiKey.token}` };
  const { driver } = app.get(DataSource);
  const writing: unknown = 'master' in driver ? driver.master : undefined;
  if (!(writing instanceof pg.Pool)) throw new Error('the pool that writes is not where this test looks for it');
  const count = () => void (taken += 1);
  writing.on('acquire', count);
  watchReads(app, count);
});
beforeEach(() => void (taken = 0));
afterAll(() => app.stop());

async function send(init: RequestInit, search = '') {
  const response = await fetch(`${app.url}/graphql${search}`, init);
  return { status: response.status, text: await response.text() };
}

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  send({ method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
const search = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;

test('an ordinary request reaches the database, so that its silence below says something', async () => {
  expect((await post({ query: UNITS })).status).toBe(200);
  expect(taken).toBe(1);
  await post({ query: VERB });
  expect(taken).toBeGreaterThan(1);
});

test.each(refusedDocuments)('%s: refused before anything is read', async (_, query, limit) => {
  const answer = await post({ query });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('LIMIT_EXCEEDED');
  expect(answer.text).toContain(`"limit":"${limit}"`);
  expect(taken).toBe(0);
});

test('requests in a list are refused', async () => {
  expect((await post(Array.from({ length: 10 }, () => ({ query: UNITS })))).status).toBe(400);
  expect((await post([{ query: VERB }])).status).toBe(400);
  expect(taken).toBe(0);
});

test.each(introspections)('the schema is not told to a caller without a key: %s', async (query) => {
  const answer = await post({ query });
  expect([answer.status, taken]).toEqual([403, 0]);
});

test('a key may read the schema, yet neither in many copies nor around in circles', async () => {
  expect((await post({ query: introspections[0] }, machine)).status).toBe(200);
  expect((await post({ query: '{ __schema { queryType { name } } units { code } }' }, machine)).status).toBe(400);
  taken = 0;
  const attacks = [
    `{ __schema { ${many(60, (n) => `a${n}: types { name fields { name description } }`)} } }`,
    `{ ${many(3, (n) => `a${n}: __schema { types { name } }`)} }`,
    `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} } '.repeat(8)} } } }`,
  ];
  for (const query of attacks) expect((await post({ query }, machine)).status).toBe(400);
  // Each time, only the key itself was looked up.
  expect(taken).toBe(attacks.length);
});

test.each(guesses)('nobody is helped to guess a name: %s', async (query) => {
  const { status, text } = await post({ query });
  expect([status, taken]).toEqual([400, 0]);
  expect(text).not.toMatch(/Did you mean/);
});

test('nobody is helped to guess a name in variables either, and what was sent is not said again', async () => {
  const ofState = 'query ($state: TenderState) { tenders(state: $state) { totalCount } }';
  const value = await post({ query: ofState, variables: { state: 'publishe' } });
  expect([value.status, taken]).toEqual([400, 0]);
  expect(value.text).not.toMatch(/Did you mean/);
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { problems { code path message } } }';
  const byVariable = await post({ query, variables: { input: { emai: 'a', email: 'a', password: 'my-secret' } } });
  const byLiteral = await post({
    query:
      'mutation { signIn(input: { emai: "a", email: "a", password: "my-secret" }) { problems { code path message } } }',
  });
  for (const { status, text } of [byVariable, byLiteral]) {
    expect(status).toBe(200);
    expect(text).toContain('"code":"INPUT_FIELD_UNKNOWN","path":[]');
    expect(text).not.toMatch(/Did you mean|my-secret/);
  }
});

const simple = [
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=b',
  'application/graphql',
];
const preflights: Record<string, string>[] = [
  {},
  { 'apollo-require-preflight': '1' },
  { 'x-apollo-operation-name': 'a' },
];

test.each(simple)('a body that a form could send is refused, whatever stands beside it: %s', async (type) => {
  for (const extra of preflights) {
    for (const body of [search({ query: UNITS }).slice(1), JSON.stringify({ query: VERB })]) {
      const answer = await send({ method: 'POST', headers: { 'content-type': type, ...extra }, body });
      expect(answer.status).toBe(415);
    }
  }
  expect(taken).toBe(0);
});

test('nothing but listed public documents is run by an address: no verb, no query, no hash of anything else', async () => {
  for (const headers of preflights) {
    for (const method of ['GET', 'HEAD']) {
      for (const query of [UNITS, VERB]) {
        expect((await send({ method, headers }, search({ query }))).status).toBe(405);
      }
    }
    expect((await send({ headers }, search({ documentId: hashOf('Own') }))).status).toBe(405);
    expect((await send({ headers }, search({ documentId: 'a'.repeat(64) }))).status).toBe(404);
    expect((await send({ headers })).status).toBe(405);
  }
  expect(taken).toBe(0);
  expect((await send({}, search({ documentId: hashOf('Units') }))).status).toBe(200);
});

test('no mode of tracing or debugging can be switched on, and no console is served', async () => {
  const headers = { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1', 'x-debug': '1' };
  const answer = await send(
    { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query: UNITS }) },
    '?debug=1&trace=1',
  );
  expect(Object.keys(JSON.parse(answer.text) as object)).toEqual(['data']);
  const fault = await post({ query: '{ units { code }', extensions: { tracing: true } }, headers);
  expect(fault.text).not.toMatch(/stack|node_modules|\.ts:/);
  const page = await send({ headers: { accept: 'text/html' } });
  expect(page.text).not.toMatch(/<html|graphiql|playground|sandbox/i);
});

test('a character that no text of the database can hold is refused, in variables and in the document', async () => {
  const asked = 'query ($reference: String!) { tenderByReference(reference: $reference) { id } }';
  expect((await post({ query: asked, variables: { reference: 'T\0' } })).status).toBe(400);
  expect((await post({ query: asked, variables: { reference: 'T\ud800' } })).status).toBe(400);
  expect((await post({ query: '{ tenderByReference(reference: "T\\u0000") { id } }' })).status).toBe(400);
  const deep = `{"query":"${UNITS}","variables":{"a":${'['.repeat(40_000)}"\\u0000"${']'.repeat(40_000)}}}`;
  expect((await send({ method: 'POST', headers: json, body: deep })).status).toBe(400);
  expect(taken).toBe(0);
});
