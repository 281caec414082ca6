import { Words } from './words.ts';

const words = new Words((key) => ({ hello: 'Hello {name}, {name}', 'list.A': 'the first' })[key] ?? null);

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
