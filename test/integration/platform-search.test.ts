import fc from 'fast-check';
import pg from 'pg';
import { fold } from '#kernel';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function folded(texts: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ folded: string }>(
    'select folded(text) from unnest($1::text[]) with ordinality as given (text, place) order by place',
    [texts],
  );
  return rows.map((row) => row.folded);
}

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

/** Latin, marks, Greek and Cyrillic, and every mark, dash and space of general punctuation; no text holds U+0000. */
const letters = [...between(1, 0x52f), ...between(0x2000, 0x206f), ...'\u1680\u2212\u3000\ufeff\uff07\u212a\u1fef'];
/** Those that the rules name, and what they can meet. */
const named = [..."'`´ʹʻʼʽˈ‘’‛′＇‐‑‒–—―−-  \t\n\u00a0\u00ad\u200b\u2060\ufeffґҐгГїЇйЙиІєЄ\u0306\u0308\u0301ΣςσİıK"];

test('the database folds each letter as the kernel does', async () => {
  const alone = letters.flatMap((letter) => [letter, `а${letter}`, `${letter}б`, `В${letter}г`]);
  expect(await folded(alone)).toEqual(alone.map(fold));
});

test('the database folds a text as the kernel does', async () => {
  const letter = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...named) }, fc.constantFrom(...letters));
  const texts = fc.array(fc.string({ unit: letter, maxLength: 12 }), { minLength: 200, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const told = await folded(given);
      expect(told).toEqual(given.map(fold));
      expect(await folded(told)).toEqual(told);
    }),
    { numRuns: 30 },
  );
});
