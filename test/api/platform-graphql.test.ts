/** @alone It declares what the product does not know. */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { sha256 } from '#kernel';
import { ApiError } from '../../libs/platform/src/graphql/api-error.ts';
import { ApiDriver } from '../../libs/platform/src/graphql/driver.ts';
import type { ApiDriverConfig } from '../../libs/platform/src/graphql/driver-config.ts';
import { PublicPages } from '../../libs/platform/src/pages/index.ts';
import { PersistedDocuments } from '../../libs/platform/src/graphql/persisted.ts';
import { asked, hashOf, listed, manifest, Tenders } from '../support/sample-schema.ts';

const logged: object[] = [];
const spent: string[] = [];
let version = '7';

describe.each([['compiled', true] as const, ['walked', false] as const])('the API, documents %s', (_, compiled) => {
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    @Module({
      imports: [
        GraphQLModule.forRoot<ApiDriverConfig>({
          driver: ApiDriver,
          autoSchemaFile: true,
          compiled,
          documents: new PersistedDocuments(manifest),
          callerOf: (_context, { headers }) =>
            headers['x-caller'] === 'portal' ? 'portal' : headers['x-caller'] === 'key' ? 'key' : 'public',
          nobody: () => ({}),
          context: ({ headers }: { headers: Record<string, string> }) => {
            if (headers['authorization'] === 'Bearer old')
              throw new ApiError('UNAUTHENTICATED', 'The session has ended.');
            return { who: headers['authorization'] };
          },
          spend: async (_context, { headers }, caller, rootFields) => {
            spent.push(`${caller}: ${rootFields.join(' ')}`);
            if (headers['x-many']) throw new ApiError('LIMIT_EXCEEDED', 'Too many.', {}, 429);
          },
          pages: new PublicPages({
            of: (families) => (families.includes('tender') ? version : null),
            changes: () => Promise.resolve(version),
          }),
          log: { error: (details) => logged.push(details) },
        }),
      ],
      providers: [Tenders],
    })
    class App {}
    app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/graphql`;
  });
  afterAll(() => app.close());
  beforeEach(() => {
    asked.length = 0;
    spent.length = 0;
    logged.length = 0;
  });

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = JSON.parse(text) as {
      data?: Record<string, unknown> | null;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    };
    return { status: response.status, text, ...answer, code: answer.errors?.[0]?.extensions['code'] };
  }

  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${url}?${new URLSearchParams(parameters)}`, { headers });

  test('anybody may send any document within the limits', async () => {
    expect(await post({ query: '{ tenders(first: 1) { title } }' })).toMatchObject({
      status: 200,
      data: { tenders: [{ title: 'Tender 0' }] },
    });
  });

  test('a listed document is found by its hash, and a resolver sees it whole', async () => {
    const answer = await post(
      { documentId: `sha256:${hashOf('TenderPage')}`, variables: { first: 1 } },
      { 'x-caller': 'portal' },
    );
    expect(answer).toMatchObject({ status: 200, data: { tenders: [{ title: 'Tender 0' }] } });
    expect(asked).toEqual(['tenders 1 Shown']);
  });

  test('a listed document with default variables answers the same twice', async () => {
    const first = await post({ documentId: hashOf('TenderPage') });
    expect((await post({ documentId: hashOf('TenderPage') })).text).toBe(first.text);
    expect(first.data?.['tenders']).toHaveLength(2);
  });

  test('a text sent beside the hash is not run', async () => {
    await post({ documentId: hashOf('TenderPage'), query: 'mutation { change }' });
    expect(asked).toEqual(['tenders 1 Shown']);
  });

  test('the credential of the portal sends listed documents only', async () => {
    expect(await post({ query: listed.private }, { 'x-caller': 'portal' })).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
    expect(await post({ documentId: sha256('{ tenders { title } }') }, { 'x-caller': 'portal' })).toMatchObject({
      status: 404,
      code: 'BAD_INPUT',
    });
    expect(asked).toEqual([]);
  });

  test('a hash in the form of a cached query is refused: there is a list, not a cache', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf('TenderPage') } };
    expect(await post({ extensions })).toMatchObject({
      status: 200,
      errors: [{ message: 'PersistedQueryNotSupported' }],
    });
    expect(asked).toEqual([]);
  });

  test('a public document is fetched with GET, and not again while its pages stay the same', async () => {
    const parameters = { documentId: `sha256:${hashOf('TenderPage')}`, variables: '{"first":1}' };
    const answer = await get(parameters);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: { tenders: [{ title: 'Tender 0' }] } });
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    const etag = answer.headers.get('etag') ?? '';
    const once = asked.length;
    expect((await get(parameters, { 'if-none-match': etag })).status).toBe(304);
    expect(asked).toHaveLength(once);
    version = '8';
    expect((await get(parameters, { 'if-none-match': etag })).status).toBe(200);
    expect(asked).toHaveLength(once + 1);
    version = '7';
  });

  test('a public page is read as nobody', async () => {
    const answer = await get({ documentId: hashOf('TenderPage') }, { authorization: 'Bearer old' });
    expect(answer.status).toBe(200);
  });

  test('what is not public is not fetched with GET', async () => {
    for (const name of ['Own', 'Change']) {
      expect((await get({ documentId: hashOf(name) })).status).toBe(405);
    }
    expect((await get({ query: 'mutation { change }' }, { 'apollo-require-preflight': '1' })).status).toBe(405);
    expect(asked).toEqual([]);
  });

  test('a request that a foreign page could forge is refused', async () => {
    expect((await get({ query: '{ tenders { title } }' })).status).toBe(405);
    const form = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"mutation { change }"}',
    });
    expect(form.status).toBe(415);
    expect(asked).toEqual([]);
  });

  test('limits refuse before anything is executed', async () => {
    const query = `{ ${Array.from({ length: 500 }, (__, n) => `a${n}: tenders { title }`).join(' ')} }`;
    expect(await post({ query })).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED' });
    const many = `{ tenders(first: 50) { ${'title '.repeat(2000)} } }`;
    expect(await post({ query: many })).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED' });
    expect(asked).toEqual([]);
  });

  test('a caller with a key may ask for more', async () => {
    const query = `{ ${Array.from({ length: 5 }, (__, n) => `a${n}: tenders { title }`).join(' ')} }`;
    expect(await post({ query })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect((await post({ query }, { 'x-caller': 'key' })).status).toBe(200);
  });

  test('the schema is told to callers with a key only, and nobody is helped to guess it', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect(await post({ query })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await post({ query }, { 'x-caller': 'key' })).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    const guess = await post({ query: '{ tender { title } }' });
    expect(guess).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    expect(guess.text).not.toContain('tenders');
  });

  test('a request is counted by its root fields, and refused before execution when there were too many', async () => {
    await post({ query: '{ ...Both } fragment Both on Query { a: tenders { title } ... { broken(how: "ours") } }' });
    await post({ documentId: hashOf('Change') }, { 'x-caller': 'portal' });
    expect(spent).toEqual(['public: tenders broken', 'portal: change']);
    asked.length = 0;
    expect(await post({ query: '{ tenders { title } }' }, { 'x-many': '1' })).toMatchObject({
      status: 429,
      code: 'LIMIT_EXCEEDED',
    });
    expect(asked).toEqual([]);
  });

  test('a list of requests in one is refused', async () => {
    expect((await post([{ query: '{ tenders { title } }' }, { query: '{ tenders { title } }' }])).status).toBe(400);
  });

  test('a body above the limit is refused', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ tenders { title } } #${'x'.repeat(110_000)}` }),
    });
    expect(response.status).toBe(413);
  });

  test('what cannot be read, or does not fit the schema, is BAD_INPUT', async () => {
    expect(await post({ query: '{ tenders {' })).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    expect(await post({ query: '{ tenders(first: "x") { title } }' })).toMatchObject({
      status: 400,
      code: 'BAD_INPUT',
    });
    expect(await post({ query: listed.broken, variables: { how: 7 } })).toMatchObject({
      status: 400,
      code: 'BAD_INPUT',
    });
    expect(await post({ documentId: hashOf('Broken'), variables: {} })).toMatchObject({
      status: 400,
      code: 'BAD_INPUT',
    });
    expect(logged).toEqual([]);
  });

  test('a session that has ended is UNAUTHENTICATED', async () => {
    expect(await post({ query: '{ tenders { title } }' }, { authorization: 'Bearer old' })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  test.each(['document', 'hash'])('unexpected errors leave as a fixed text with a number (%s)', async (by) => {
    const document = by === 'hash' ? { documentId: hashOf('Broken') } : { query: listed.broken };
    for (const how of ['crash', 'foreign']) {
      const requestId = `request-${by}-${how}`;
      const answer = await post({ ...document, variables: { how } }, { 'x-request-id': requestId });
      expect(answer).toMatchObject({ code: 'INTERNAL' });
      expect(answer.text).not.toMatch(/secret|stack/);
      expect(logged.at(-1)).toMatchObject({
        requestId,
        errorId: answer.errors?.[0]?.extensions['errorId'],
        err: { message: expect.stringContaining('secret') as string },
      });
    }
  });

  test('our own errors leave as they are', async () => {
    expect(await post({ query: listed.broken, variables: { how: 'ours' } })).toMatchObject({
      errors: [{ message: 'Not for you.', extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await post({ documentId: hashOf('Broken'), variables: { how: 'refused' } })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_INPUT', problems: [{ code: 'NOT_FOUND', path: ['id'] }] } }],
    });
    expect(logged).toEqual([]);
  });
});
