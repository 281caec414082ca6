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
    file('a', '# public: tender, trace\nquery A { ping }'),
    file('b', 'query B { ping }'),
  ]);
  expect(Object.values(manifest).map(({ name, pages }) => [name, pages])).toEqual([
    ['A', ['tender', 'trace']],
    ['B', null],
  ]);
});

test('a public mutation is refused', () => {
  expect(() => persistedManifest([file('a', '# public: tender\nmutation A { change }')])).toThrow('only a query');
});

test('a file holds one named operation, and a name stands once', () => {
  expect(() => persistedManifest([file('a', '{ ping }')])).toThrow('one named operation');
  expect(() => persistedManifest([file('a', 'query A { ping } query B { ping }')])).toThrow('one named operation');
  expect(() => persistedManifest([file('a', 'query A { ping }'), file('b', 'query A { ping pong }')])).toThrow(
    'called A',
  );
});

test('a manifest whose text was changed is refused', () => {
  const text = 'query A { ping }';
  expect(
    () => new PersistedDocuments({ [sha256(text)]: { name: 'A', text: 'query A { secret }', pages: null } }),
  ).toThrow('hash');
});

test('only what is listed is found, with or without the name of the hash function', () => {
  const manifest = persistedManifest([file('a', 'query A { ping }')]);
  const documents = new PersistedDocuments(manifest);
  const [hash = ''] = Object.keys(manifest);
  expect(documents.find(hash)?.name).toBe('A');
  expect(documents.find(`sha256:${hash}`)?.name).toBe('A');
  expect(documents.find(sha256('query A { pong }'))).toBeUndefined();
  expect(documents.find('__proto__')).toBeUndefined();
});
