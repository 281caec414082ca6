import { fileNameOf } from './file-name.ts';
import { documentKinds, isDocumentKind } from './facts/kinds.ts';
import { Words } from './words.ts';

const words = new Words(
  (key) => ({ 'document.hello': 'Hello {name}, {name}', 'document.list.A': 'the first' })[key] ?? null,
);

test('a text has its places filled, each time', () => {
  expect(words.of('hello', { name: 7 })).toBe('Hello 7, 7');
});

test('a text or a value that is missing is a fault, never a gap on paper', () => {
  expect(() => words.of('goodbye')).toThrow('documents have no text goodbye');
  expect(() => words.of('hello')).toThrow('text hello wants {name}');
});

test('a code without a word stands for itself', () => {
  expect([words.code('list', 'A'), words.code('list', 'B')]).toEqual(['the first', 'B']);
});

test('a file is named by reference, kind, later version and language, in letters that every system takes', () => {
  expect(fileNameOf('tender.announcement', 'T-2026-000123', { version: 2, language: 'uk' })).toBe(
    'T-2026-000123-announcement-2.uk.pdf',
  );
  const endings = documentKinds.map((kind) => fileNameOf(kind, '../A/№ 1', { version: 1, language: 'en' }));
  expect(endings).toEqual(
    ['announcement', 'opening', 'protocol', 'letter', 'contract', 'act', 'monitoring'].map(
      (name) => `A1-${name}.en.pdf`,
    ),
  );
});

test('a kind of document is known by its name', () => {
  expect([isDocumentKind('act.text'), isDocumentKind('act')]).toEqual([true, false]);
});
