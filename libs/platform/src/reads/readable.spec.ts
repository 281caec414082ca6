import { newId } from '#kernel';
import { raw } from 'sql-template-tag';
import { anonymous } from '../access/actor.ts';
import { sql } from '../database/table.ts';
import {
  column,
  extendReadable,
  expression,
  fieldsOf,
  instantColumn,
  many,
  manyBy,
  moneyColumn,
  oneBy,
  partOf,
  quantityColumn,
  ratioColumn,
  readable,
  readableOf,
  readableTypes,
  type ValuePart,
} from './readable.ts';

const asking = { actor: anonymous, arguments: {} };
const [t, other] = [raw('t1'), raw('t2')];
const written = (part: ValuePart) => part.sql(t, asking).text.replaceAll(/\s+/g, ' ');

test.each<[string, ValuePart, string]>([
  ['a column', column('state'), 't1."state"'],
  ['an expression', expression((of) => sql`now(${of})`), 'now(t1)'],
  ['a moment', instantColumn('at'), `to_char(t1."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`],
  ['a quantity', quantityColumn('units'), 'trim_scale(t1."units"::numeric / 1000)::text'],
  [
    'an amount in the currency of its row',
    moneyColumn('price'),
    `case when t1."price" is null then null else json_build_object('amount', round(t1."price"::numeric / 100, 2)::text, 'currency', t1.currency) end`,
  ],
  [
    'an amount in another currency',
    moneyColumn('price', () => sql`'UAH'`),
    `case when t1."price" is null then null else json_build_object('amount', round(t1."price"::numeric / 100, 2)::text, 'currency', 'UAH') end`,
  ],
  [
    'a ratio',
    ratioColumn('share'),
    `case when t1."share" is null then null else json_build_object( 'numerator', split_part(t1."share", '/', 1), 'denominator', split_part(t1."share", '/', 2), 'decimal', round(split_part(t1."share", '/', 1)::numeric / split_part(t1."share", '/', 2)::numeric, 2)::text) end`,
  ],
])('%s is written in SQL', (_, part, text) => {
  expect(part.kind).toBe('value');
  expect(written(part)).toBe(text);
});

test('a link leads by an id, to one row or to many in an order', () => {
  const lot = oneBy('Lot', 'lot_id');
  expect([lot.kind, lot.type, lot.on(t, other, asking).text]).toEqual(['one', 'Lot', 't2.id = t1."lot_id"']);
  const items = manyBy('Item', 'lot_id', 'number');
  expect([items.kind, items.type, items.on(t, other, asking).text, items.order?.(other).text]).toEqual([
    'many',
    'Item',
    't2."lot_id" = t1.id',
    't2."number", t2.id',
  ]);
});

test('a type is declared once, and only what was declared is read', () => {
  const type = `Trial ${newId()}`;
  const definition = { table: 'trial', scope: () => sql`true`, fields: {} };
  expect(() => readableOf(type)).toThrow(`nothing says how ${type} is read`);
  readable(type, definition);
  expect(readableOf(type)).toBe(definition);
  expect(readableTypes()).toContain(type);
  expect(() => readable(type, definition)).toThrow(`type ${type} is declared readable twice`);
});

test('rooms to the right add fields to a type, and do not replace any', () => {
  const [type, elsewhere] = [`Trial ${newId()}`, `Trial ${newId()}`];
  const [id, own, added] = [
    column('id'),
    column('own'),
    many(
      'Award',
      () => sql`true`,
      () => sql`1`,
    ),
  ];
  const scope = () => sql`true`;
  readable(type, { table: 'trial', scope, fields: { id, own } });
  readable(elsewhere, { table: 'trial', scope, fields: { id } });
  extendReadable(elsewhere, { award: column('other') });
  extendReadable(type, { own: column('other') });
  extendReadable(type, { award: added });
  expect([partOf(type, 'own'), partOf(type, 'award'), partOf(type, 'none'), partOf(elsewhere, 'own')]).toEqual([
    ...[own, added, undefined, undefined],
  ]);
  expect(fieldsOf(type)).toEqual(['id', 'own', 'own', 'award']);
  expect(fieldsOf(elsewhere)).toEqual(['id', 'award']);
});
