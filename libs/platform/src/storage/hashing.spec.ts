import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sha256 } from '#kernel';
import { FileDamaged } from './files.ts';
import { Hashing, keyOf } from './hashing.ts';

const abc = sha256('abc');

async function through(hashing: Hashing): Promise<string> {
  const passed: Buffer[] = [];
  await pipeline(
    Readable.from([Buffer.from('ab'), Buffer.from('c')]),
    hashing,
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) passed.push(chunk);
    },
  );
  return Buffer.concat(passed).toString();
}

test('content passes as it is, and its hash and length are known when it has ended', async () => {
  const hashing = new Hashing();
  expect(() => hashing.result).toThrow('the content has not ended');
  expect(await through(hashing)).toBe('abc');
  expect(hashing.result).toEqual({ sha256: abc, bytes: 3 });
});

test('content of the expected hash passes, any other fails at its end', async () => {
  expect(await through(new Hashing(abc))).toBe('abc');
  await expect(through(new Hashing(sha256('abd')))).rejects.toThrow(new FileDamaged(sha256('abd'), abc));
});

test('a file lies under its hash, and nothing else becomes a name', () => {
  expect(keyOf(abc)).toBe(`sha256/ba/78/${abc}`);
  for (const name of ['', '../secret', abc.toUpperCase(), `${abc}0`, `/${abc}`, abc.slice(1)])
    expect(() => keyOf(name)).toThrow('a file is named by its SHA-256 in small hexadecimal figures');
});
