import { sql } from '../database/table.ts';
import { Forms } from './forms.ts';

const where = (id: string) => sql`id = ${id}`;
const write = (found: ReturnType<typeof where>, order = sql`id`) =>
  sql`select ${1} from tender where ${found} and open = ${true} order by ${order}`;

test('a statement is written once, and afterwards given other values in their places', () => {
  const forms = new Forms();
  let written = 0;
  const ask = (id: string) =>
    forms.query('one', [where(id), sql`at`], (found, at) => ((written += 1), write(found, at)));
  const text = 'select $1 from tender where id = $2 and open = $3 order by at';
  expect(ask('a')).toEqual({ text, values: [1, 'a', true] });
  expect(ask('b')).toEqual({ text, values: [1, 'b', true] });
  expect(written).toBe(1);
});

test('conditions of another form, in another order or for another purpose are another statement', () => {
  const forms = new Forms();
  const texts = [
    forms.query('one', [where('a')], write),
    forms.query('one', [sql`state = ${'a'}`], write),
    forms.query('one', [where('a'), sql`at`], write),
    forms.query('all', [where('a')], (found) => sql`select ${found}`),
  ].map(({ text }) => text);
  expect(texts).toEqual([
    'select $1 from tender where id = $2 and open = $3 order by id',
    'select $1 from tender where state = $2 and open = $3 order by id',
    'select $1 from tender where id = $2 and open = $3 order by at',
    'select id = $1',
  ]);
});

test('values keep the order of the conditions, wherever these stand in the statement', () => {
  const query = (x: number) =>
    new Forms().query('two', [sql`a = ${x} or b = ${2}`, sql`c = ${3}`], (ab, c) => sql`select ${c}, ${ab}`);
  expect(query(1)).toEqual({ text: 'select c = $1, a = $2 or b = $3', values: [3, 1, 2] });
});

test('what only reads alike when it is put together is told apart', () => {
  const forms = new Forms();
  const text = (kind: string, given: ReturnType<typeof where>) => forms.query(kind, [given], (one) => one).text;
  expect([text('any', sql`due(${1})`), text('any', sql`due()`)]).toEqual(['due($1)', 'due()']);
  expect([text('page 1', sql`1 = 1`), text('page 11', sql` = 1`)]).toEqual(['1 = 1', ' = 1']);
});
