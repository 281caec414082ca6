import { buildSchema, GraphQLError } from 'graphql';
import { type DocumentLimits, keyLimits, publicLimits } from './document-limits.ts';
import { type Incoming, type Caller, Gate } from './gate.ts';
import { type PersistedDocument, PersistedDocuments, persistedManifest } from './persisted.ts';

const schema = buildSchema(`
  type Query { ping(text: String, all: [String]): String  tender(id: ID): Tender }
  type Mutation { change(rehearse: Boolean): String }
  type Tender { id: ID  similar: Tender }
`);
const documents = new PersistedDocuments(
  persistedManifest([
    { path: 'Public', text: '# public: tender\nquery Public($id: ID) { tender(id: $id) { id } ping }' },
    { path: 'Own', text: 'query Own { ping }' },
    { path: 'Change', text: 'mutation Change { change }' },
    { path: 'Try', text: 'mutation Try($try: Boolean = true) { change(rehearse: $try) }' },
  ]),
);
const listed = (name: string): PersistedDocument => [...documents].find((document) => document.name === name)!;
const gate = (limits: DocumentLimits = publicLimits) => new Gate(schema, documents, { public: limits, key: keyLimits });

const post = (body: unknown, type: Incoming['headers'][string] = 'application/json'): Incoming => ({
  method: 'POST',
  headers: { 'content-type': type },
  search: '',
  body,
});
const get = (parameters: Record<string, string>): Incoming => ({
  method: 'GET',
  headers: {},
  search: `?${new URLSearchParams(parameters)}`,
  body: undefined,
});
const admitted = (call: Incoming, caller: Caller = 'public', at = gate()) => at.admit(at.read(call), caller);

/** Code, status and text of the refusal; null for what is let in. */
function refusal(call: Incoming, caller: Caller = 'public', at = gate()): unknown[] | null {
  try {
    admitted(call, caller, at);
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'], (error.extensions['http'] as { status: number }).status, error.message];
  }
}

describe('a listed document', () => {
  const by = ({ hash }: PersistedDocument) => ({ documentId: `sha256:${hash}` });

  test('is found by its hash, and nothing is where none is named', () => {
    expect(gate().read(post(by(listed('Own')))).document).toBe(listed('Own'));
    expect(gate().read(get(by(listed('Public')))).document).toBe(listed('Public'));
    expect(gate().read(post({ query: '{ ping }' })).document).toBeNull();
    expect(gate().read(post({ documentId: 7 })).document).toBeNull();
  });

  test('that is not there is not found; one that is not public is not fetched', () => {
    expect(refusal(post({ documentId: 'sha256:00' }))).toEqual([
      ...['BAD_INPUT', 404, 'There is no document with this hash.'],
    ]);
    for (const name of ['Own', 'Change'])
      expect(refusal(get(by(listed(name))))).toEqual([
        ...['BAD_INPUT', 405, 'Only public documents are fetched with GET.'],
      ]);
  });

  test('tells its root fields, and whether it can change anything', () => {
    expect(admitted(post(by(listed('Public'))))).toMatchObject({ rootFields: ['tender', 'ping'], changes: false });
    expect(admitted(post(by(listed('Change'))), 'portal')).toMatchObject({ rootFields: ['change'], changes: true });
  });

  test('is read once', () => {
    const at = gate();
    const call = post(by(listed('Own')));
    expect(admitted(call, 'public', at).rootFields).toBe(admitted(call, 'public', at).rootFields);
  });

  test('goes on as its own text, whatever else was sent', () => {
    const variables = { id: 'é' };
    const { request } = admitted(post({ ...by(listed('Public')), query: '{ change }', variables }));
    const { headers, ...rest } = request();
    expect(rest).toEqual({ method: 'POST', search: '', body: { query: listed('Public').text, variables } });
    expect([...headers]).toEqual([['content-type', 'application/json']]);
  });

  test('that is fetched goes on as an address that no foreign page could have sent', () => {
    const call = get({ ...by(listed('Public')), variables: '{"id":"é"}' });
    const { headers, search, ...rest } = admitted(call).request();
    expect(rest).toEqual({ method: 'GET', body: undefined });
    expect([...new URLSearchParams(search)]).toEqual([
      ['query', listed('Public').text],
      ['variables', '{"id":"é"}'],
    ]);
    expect(search[0]).toBe('?');
    expect([...headers]).toEqual([['apollo-require-preflight', 'listed document']]);
  });
});

describe('a rehearsal', () => {
  const of = (query: string, variables: object = {}) => admitted(post({ query, variables })).rehearsals;

  test('is told from a change that is meant, however it is written', () => {
    expect(of('mutation { change }')).toBe(0);
    expect(of('mutation { change(rehearse: false) }')).toBe(0);
    expect(of('mutation { change(rehearse: null) }')).toBe(0);
    expect(of('mutation { change(rehearse: true) }')).toBe(1);
    expect(of('mutation { ...all } fragment all on Mutation { ... { change(rehearse: true) } }')).toBe(1);
    const asked = 'mutation ($try: Boolean) { change(rehearse: $try) }';
    expect([{}, { try: null }, { try: false }, { try: true }].map((given) => of(asked, given))).toEqual([0, 0, 0, 1]);
  });

  test('is one also where the variable says so by default', () => {
    const call = (variables: object) => post({ documentId: `sha256:${listed('Try').hash}`, variables });
    expect([{}, { try: false }].map((given) => admitted(call(given), 'portal').rehearsals)).toEqual([1, 0]);
  });

  test('is asked for once in a request', () => {
    const message = 'One verb at most is rehearsed in a request.';
    const twice = 'mutation { a: change(rehearse: true) b: change(rehearse: true) }';
    expect(refusal(post({ query: twice }))?.slice(2)).toEqual([message]);
    expect(refusal(post({ query: 'mutation { a: change(rehearse: true) b: change }' }))).toBeNull();
  });
});

describe('any other document', () => {
  test('that is no text is none, and the server says so', () =>
    expect(admitted(post({ query: 7 }))).toMatchObject({ rootFields: [], changes: false }));

  test('goes on as it came, for the server to name its faults', () => {
    const body = { query: '{ ping }', variables: { n: 1 }, operationName: 'A', more: true };
    const call: Incoming = {
      ...post(body),
      search: '?x',
      headers: { ...post(body).headers, a: ['1', '2'], b: undefined },
    };
    const { request, variables, rootFields, changes } = admitted(call);
    const { headers, ...rest } = request();
    expect(rest).toEqual({ method: 'POST', search: '?x', body });
    expect([...headers]).toEqual([
      ['content-type', 'application/json'],
      ['a', '1, 2'],
    ]);
    expect([variables, rootFields, changes]).toEqual([{ n: 1 }, ['ping'], false]);
    expect(admitted(post('nothing'))).toMatchObject({ variables: {}, rootFields: [], changes: false });
  });

  test('is not fetched: a foreign page can send an address in somebody’s name', () => {
    const message = 'Only listed public documents are fetched with GET.';
    expect(refusal(get({ query: '{ ping }' }))).toEqual(['BAD_INPUT', 405, message]);
    expect(refusal({ ...post({ query: '{ ping }' }), method: 'PUT' })).toEqual(['BAD_INPUT', 405, message]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '', undefined])(
    'is not taken as %s, which a foreign page can send',
    (type) =>
      expect(refusal({ ...post({ query: '{ ping }' }), headers: { 'content-type': type } })).toEqual([
        ...['BAD_INPUT', 415, 'The body must be application/json.'],
      ]),
  );

  test.each(['application/json', 'Application/JSON ; charset=utf-8'])('is taken as %s', (type) =>
    expect(refusal(post({ query: '{ ping }' }, type))).toBeNull(),
  );

  test('is not for the portal', () => {
    const message = 'This credential is for listed documents only.';
    expect(refusal(post({ query: '{ ping }' }), 'portal')).toEqual(['FORBIDDEN', 403, message]);
  });

  test('asks for the schema only with a key', () => {
    const call = post({ query: '{ __schema { queryType { name } } }' });
    const message = 'The schema is a download; asking the server for it needs a key.';
    expect([refusal(call), refusal(call, 'key')]).toEqual([['FORBIDDEN', 403, message], null]);
  });

  test('may ask for as much as its caller may', () => {
    const deep = post({ query: `{ tender ${'{ similar '.repeat(9)} { id } ${'}'.repeat(9)} }` });
    expect([refusal(deep)?.[0], refusal(deep, 'key')]).toEqual(['LIMIT_EXCEEDED', null]);
    const twice = post({ query: `query Q($n: Int) { ${'ping '.repeat(11)} }` });
    expect(refusal(twice)?.[2]).toBe('The document goes beyond a limit: repeats 11, allowed 10.');
  });

  test('is not read to its end where it is too long, nor at all where it cannot be', () => {
    const long = post({ query: `{ ${'ping '.repeat(2000)} }` });
    expect(refusal(long)).toEqual(['LIMIT_EXCEEDED', 400, 'The document goes beyond a limit: tokens.']);
    expect(() => admitted(long)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ limit: 'tokens', allowed: 2000 }) }),
    );
    expect(refusal(post({ query: '{ ping' }))).toEqual([
      ...['BAD_INPUT', 400, 'Syntax Error: Expected Name, found <EOF>.'],
    ]);
    const endless = gate({ ...publicLimits, tokens: 1_000_000 });
    expect(refusal(post({ query: '{a'.repeat(100_000) }), 'public', endless)).toEqual([
      ...['BAD_INPUT', 400, 'The document cannot be read.'],
    ]);
  });

  test('tells the fields at its root, through fragments, of all its operations', () => {
    const query = `query A { ping ...R ... { again: ping } ... @include(if: true) { tender { id } } }
      fragment Other on Query { never } fragment R on Query { tender { id } ...S } fragment S on Query { ping }`;
    expect(admitted(post({ query }))).toMatchObject({
      rootFields: ['ping', 'tender', 'ping', 'ping', 'tender'],
      changes: false,
    });
    const alike = admitted(post({ query: 'query R { ...R } fragment R on Query { ping }' }));
    expect(alike.rootFields).toEqual(['ping']);
    const both = admitted(post({ query: 'query A { ping } mutation B { change }' }));
    expect(both).toMatchObject({ rootFields: ['ping', 'change'], changes: true });
  });
});

describe('what no text of the database can hold', () => {
  const unstorable = ['BAD_INPUT', 400, 'A text holds the character U+0000, or half a character.'];

  test.each([
    ['in a variable', { a: 'x\0' }],
    ['half a character', { a: '\ud800x' }],
    ['deep inside', { a: [{ b: [null, 1, '\0'] }] }],
  ])('is refused %s', (_, variables) => {
    expect(refusal(post({ query: '{ ping }', variables }))).toEqual(unstorable);
  });

  test('is refused inside the document', () => {
    expect(refusal(post({ query: String.raw`{ ping(text: "\u0000") }` }))).toEqual(unstorable);
    expect(refusal(post({ query: String.raw`{ ping(all: ["a", "\u0000"]) }` }))).toEqual(unstorable);
  });

  test('whole characters of any kind are not', () =>
    expect(
      refusal(post({ query: '{ ping(text: "😀") }', variables: { a: ['😀', null, { toString: 1 }] } })),
    ).toBeNull());

  test('nesting of any depth is walked', () => {
    let variables: object = { end: '\0' };
    for (let depth = 0; depth < 100_000; depth += 1) variables = { in: variables };
    expect(refusal(post({ query: '{ ping }', variables }))).toEqual(unstorable);
  });
});

describe('variables', () => {
  test.each([
    ['a list', [1]],
    ['a text', 'x'],
    ['nothing', null],
  ])('that are %s are none', (_, variables) =>
    expect(admitted(post({ query: '{ ping }', variables })).variables).toEqual({}),
  );

  test('of an address are JSON, or are not there', () => {
    const asked = (variables: Record<string, string>) => get({ documentId: listed('Public').hash, ...variables });
    expect(admitted(asked({ variables: '{"id":1}' })).variables).toEqual({ id: 1 });
    expect(admitted(asked({})).variables).toEqual({});
    expect(admitted(asked({ variables: '[1]' })).variables).toEqual({});
    expect(refusal(asked({ variables: '{' }))).toEqual(['BAD_INPUT', 400, 'The variables are not JSON.']);
  });
});
