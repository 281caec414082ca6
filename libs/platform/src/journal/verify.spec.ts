import { GENESIS, type Head, lineHash } from './line.ts';
import { type PublicLine, verifyChain } from './verify.ts';

const at = '2026-03-01T09:00:00.000Z';
const lines: PublicLine[] = [];
for (const sequence of [1, 2, 3]) {
  const previousHash = lines.at(-1)?.hash ?? GENESIS;
  const text = JSON.stringify({ at, sequence, type: 'trial' });
  lines.push({ sequence, previousHash, hash: lineHash(previousHash, text), text });
}
const head: Head = { sequence: 3, hash: lines[2]!.hash };

/** The flaws of the chain whose second line is as given, or is not there. */
const flawsWith = (...second: PublicLine[]) => verifyChain([lines[0]!, ...second, lines[2]!], head);
const second = lines[1]!;

test('a chain that nobody touched has no flaw, nor has one without lines', () => {
  expect(verifyChain(lines, head)).toEqual([]);
  expect(verifyChain([], { sequence: 0, hash: GENESIS })).toEqual([]);
});

test('a text that is not shown keeps its place', () => expect(flawsWith({ ...second, text: null })).toEqual([]));

test('what is told beside a text has to stand in it', () => {
  const otherwise = [{ sequence: 2, reason: 'told otherwise' }];
  expect(flawsWith({ ...second, at, type: 'trial' })).toEqual([]);
  expect(flawsWith({ ...second, at: '2026-03-01T09:00:00.001Z' })).toEqual(otherwise);
  expect(flawsWith({ ...second, type: 'trial.other' })).toEqual(otherwise);
  expect(flawsWith({ ...second, type: null })).toEqual(otherwise);
  expect(flawsWith({ ...second, text: null, type: null })).toEqual([]);
});

test('a changed text is named, and only as that', () =>
  expect(flawsWith({ ...second, text: '{}', type: 'other' })).toEqual([{ sequence: 2, reason: 'text changed' }]));

test('a line that does not hang on the one before is named', () => {
  const previousHash = 'f'.repeat(64);
  expect(flawsWith({ ...second, previousHash, hash: lineHash(previousHash, second.text!) })).toEqual([
    { sequence: 2, reason: 'link broken' },
    { sequence: 3, reason: 'link broken' },
  ]);
});

test('a missing line is named by its number, one that comes twice by the next', () => {
  expect(flawsWith()).toEqual([{ sequence: 2, reason: 'missing' }]);
  expect(flawsWith(second, second)).toEqual([{ sequence: 3, reason: 'missing' }]);
});

test('a head that is not the last line is named', () => {
  const differs = [{ sequence: 3, reason: 'head differs' }];
  expect(verifyChain(lines.slice(0, 2), head)).toEqual(differs);
  expect(verifyChain(lines, { sequence: 3, hash: GENESIS })).toEqual(differs);
  expect(verifyChain(lines, { ...head, sequence: 4 })).toEqual([{ sequence: 4, reason: 'head differs' }]);
});
