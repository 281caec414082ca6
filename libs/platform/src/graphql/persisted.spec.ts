import { sha256 } from '#kernel';
import { PersistedDocuments, persistedManifest } from './persisted.ts';

const file = (path: string, text: string) => ({ path, text });

test('a document has the hash of its normal text, so that spaces and comments do not matter', () => {
  const [one] = Object.keys(persistedManifest([file('a', 'query A { ping }')]));
  const [other] = Object.keys(persistedManifest([file('a', '# a comment\nquery   A {\n\n ping\n}')]));
  expect(one).toBe(other);
});

test('public documents name the families of pages that they show', () => {
  const manifest = persistedManifest([
    file('c', 'query C { ping } # public: none'),
    file('a', '# the list\n# public: tender , trace\nquery A { ping }'),
    file('b', 'query B { ping }\n# not # public: either'),
  ]);
  expect(Object.values(manifest).map(({ name, pages }) => [name, pages])).toEqual([
    ['A', ['tender', 'trace']],
    ['B', null],
    ['C', null],
  ]);
});

test('a public document that the database cannot write is refused, any other may be anything', () => {
  const aliased = 'query A { pong: ping }';
  expect(() => persistedManifest([file('a', `# public: tender\n${aliased}`)])).toThrow(
    'a: a public document cannot hold an alias',
  );
  expect(Object.values(persistedManifest([file('a', aliased)]))).toHaveLength(1);
});

test('a public mutation is refused', () => {
  expect(() => persistedManifest([file('a', '# public: tender\nmutation A { change }')])).toThrow(
    'a: only a query can be public',
  );
});

test('a file holds one named operation with its fragments, and a name stands once', () => {
  const fragments = 'fragment F on Query { ping } query A { ...F } fragment G on Query { ping }';
  expect(Object.values(persistedManifest([file('a', fragments)])).map(({ name }) => name)).toEqual(['A']);
  for (const text of ['{ ping }', 'query A { ping } query B { ping }', 'fragment F on Query { ping }'])
    expect(() => persistedManifest([file('a', text)])).toThrow('a: one named operation is expected');
  expect(() => persistedManifest([file('a', 'query A { ping }'), file('b', 'query A { ping pong }')])).toThrow(
    'two persisted documents are called A',
  );
});

test('a manifest whose text was changed is refused', () => {
  const text = 'query A { ping }';
  expect(
    () => new PersistedDocuments({ [sha256(text)]: { name: 'A', text: 'query A { secret }', pages: null } }),
  ).toThrow('persisted document A does not have the hash under which it is listed');
});

test('only what is listed is found, with or without the name of the hash function', () => {
  const manifest = persistedManifest([file('a', 'query A { ping }')]);
  const documents = new PersistedDocuments(manifest);
  const [hash = ''] = Object.keys(manifest);
  expect(documents.find(hash)?.name).toBe('A');
  expect(documents.find(`sha256:${hash}`)?.name).toBe('A');
  expect(documents.find(sha256('query A { pong }'))).toBeUndefined();
  expect(documents.find('__proto__')).toBeUndefined();
  expect(documents.find(`${hash.slice(0, 9)}sha256:${hash.slice(9)}`)).toBeUndefined();
  expect([...documents]).toEqual([{ hash, name: 'A', text: 'query A {\n  ping\n}', pages: null }]);
});
