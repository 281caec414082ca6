import { every, given } from './conditions.ts';
import { sql } from './table.ts';

const named = (name: string) => sql`name = ${name}`;

test('a filter that was left out has no condition, an empty one has', () => {
  expect(given<string>(null, named)).toBeNull();
  expect(given<string>(undefined, named)).toBeNull();
  expect(given('', named)?.values).toEqual(['']);
});

test('all conditions that are there hold together; where there is none, everything holds', () => {
  const all = every(given('a', named), null, sql`open`);
  expect([all.text, all.values]).toEqual(['name = $1 and open', ['a']]);
  expect(every(null).text).toBe('true');
});
