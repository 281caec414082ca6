import { expect, test } from '@jest/globals';
import { documentKinds } from '#kernel';
import { readableOf, readersOf } from '#platform';
import '../../apps/rooms.ts';
import { formsOf } from '../../libs/publishing/src/domain/forms.ts';
import { sampledKinds } from '../support/sample-sheet.ts';
import { filesOf } from '../support/sources.ts';

const kinds = [...documentKinds.values()];

test('every kind of document has a sample, and every sample a kind', () => {
  expect([...documentKinds.keys()].sort()).toEqual([...sampledKinds].sort());
});

test.each(kinds.map((kind) => [kind.kind, kind] as const))(
  '%s names a subject whose readers are known, and its own audience',
  (_, kind) => {
    expect(() => readableOf(kind.subject.type)).not.toThrow();
    expect(() => readersOf(kind)).not.toThrow();
  },
);

test.each(kinds.map((kind) => [kind.kind, kind] as const))('%s is one whole folder', (_, { folder }) => {
  const [place] = /libs\/.*\//.exec(folder)!;
  const files = filesOf(/./, place.slice(0, -1)).map((file) => file.slice(place.length));
  const words = ['words.uk.json', 'words.en.json', 'expected.uk.txt', 'expected.en.txt'];
  expect(files).toEqual(expect.arrayContaining(['shape.ts', 'blocks.ts', 'document.ts', 'sample.ts', ...words]));
});

test('every document is a file that can be signed, and some are pages too', () => {
  for (const { kind } of kinds) expect(formsOf(kind)).toContain('pdf');
  expect(
    kinds
      .filter(({ kind }) => formsOf(kind).includes('html'))
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['award.letter', 'tender.announcement']);
});
