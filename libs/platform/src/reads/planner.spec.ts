import { type Actor, anonymous } from '../access/actor.ts';
import { sql } from '../database/table.ts';
import { Plan } from './planner.ts';
import { column, expression, many, manyBy, one, readable } from './readable.ts';
import type { SelectedField, Selection } from './selection.ts';

readable('PlannedTender', {
  table: 'tender',
  scope: (actor, t) => sql`${t}.of = ${actor.organisationId}`,
  fields: {
    id: column('id'),
    title: expression((t, { arguments: given }) => sql`title_in(${t}, ${given['language']})`),
    lots: manyBy('PlannedLot', 'tender_id', 'number'),
    bids: many(
      'PlannedLot',
      (t, other, { actor }) => sql`bid(${t}, ${other}, ${actor.personId})`,
      (other) => sql`${other}.at`,
    ),
    best: one('PlannedLot', (t, other) => sql`${other}.best_of = ${t}.id`),
    ...Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`c${at}`, column(`c${at}`)])),
  },
});
readable('PlannedLot', { table: 'lot', scope: () => sql`true`, fields: { number: column('number') } });

const actor: Actor = { ...anonymous, personId: 'p', organisationId: 'o' };
const field = (given: object = {}, inner: Selection | null = null): SelectedField => ({
  arguments: { ...given },
  inner,
});
const of = (type: string, fields: Record<string, SelectedField>): Selection => ({
  type,
  fields: new Map(Object.entries(fields)),
});
function planned(fields: Record<string, SelectedField>): [string, unknown[]] {
  const plan = new Plan(actor);
  const { text, values } = plan.object(of('PlannedTender', fields), plan.alias());
  return [text, values];
}
const lots = of('PlannedLot', { number: field() });

test('an object has the fields that were asked for, and no other', () => {
  expect(planned({ id: field(), title: field({ language: 'en' }), __typename: field(), unknown: field() })).toEqual([
    `concat('{"id":', coalesce(to_json(t1."id"), 'null'),',"title":', coalesce(to_json(title_in(t1, $1)), 'null')) || '}'`,
    ['en'],
  ]);
  expect(planned({})).toEqual([`'{}'`, []]);
});

test('rows of another type bring their own scope and a name of their own', () => {
  const lot = (t: string) => `concat('{"number":', coalesce(to_json(${t}."number"), 'null')) || '}'`;
  expect(planned({ lots: field({}, lots), best: field({}, lots) })[0]).toBe(
    `concat('{"lots":', (select '[' || coalesce(string_agg(${lot('t2')}, ',' order by t2."number", t2.id), '') || ']' ` +
      `from "lot" t2 where (t2."tender_id" = t1.id) and (true)),` +
      `',"best":', coalesce((select ${lot('t3')} from "lot" t3 where (t3.best_of = t1.id) and (true) limit 1), 'null')) || '}'`,
  );
  expect(planned({ bids: field({}, lots) })[1]).toEqual(['p']);
});

test('who asks decides which rows there are', () => {
  const plan = new Plan(actor);
  const { from, scope } = plan.source('PlannedTender', plan.alias());
  expect([from.text, scope.text, scope.values]).toEqual(['"tender" t1', 't1.of = $1', ['o']]);
});

test('more than forty-eight fields are put together from parts', () => {
  const some = (from: number) => Array.from({ length: 48 }, (_, at) => `c${from + at}`);
  const asked = (...names: string[]) => planned(Object.fromEntries(names.map((name) => [name, field()])))[0];
  const members = (begin: string, ...names: string[]) =>
    names.map((name, at) => `'${at > 0 ? ',' : begin}"${name}":', coalesce(to_json(t1."${name}"), 'null')`).join(',');
  const first = `concat(${members('{', ...some(0))})`;
  expect(asked(...some(0))).toBe(`${first} || '}'`);
  expect(asked(...some(0), 'id')).toBe(`${first} || concat(${members(',', 'id')}) || '}'`);
  expect(asked(...some(0), ...some(48))).toBe(`${first} || concat(${members(',', ...some(48))}) || '}'`);
});
