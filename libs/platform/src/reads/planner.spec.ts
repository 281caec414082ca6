import { type Actor, anonymous } from '../access/actor.ts';
import { sql } from '../database/table.ts';
import { connection } from './connection.ts';
import { Adds, Readable } from './declared.ts';
import { ascending } from './page.ts';
import { everybody } from './parts.ts';
import { Plan } from './planner.ts';
import type { SelectedField, Selection } from './selection.ts';
import { Id, Many, One, Paged, Text, Whole } from './words.ts';

@Readable({ table: 'lot', scope: everybody, says: 'A lot.' })
class PlannedLotType {
  @Whole('Its number.') number: number;
}
const PlannedLots = connection('PlannedLot', () => PlannedLotType);

@Readable({ table: 'tender', scope: (actor, t) => sql`${t}.of = ${actor.organisationId}`, says: 'A tender.' })
class PlannedTenderType {
  @Id() id: string;
  @Text('Its title.', { sql: (t, { arguments: given }) => sql`title_in(${t}, ${given['language']})` }) title: string;
  @Many(() => PlannedLotType, 'Lots.', { by: 'tender_id', order: 'number', most: 9 }) lots: PlannedLotType[];
  @Many(() => PlannedLotType, 'Lots that were bid for.', {
    on: (t, other, { actor: { personId } }) => sql`bid(${t}, ${other}, ${personId})`,
    order: 'at',
    most: 5,
  })
  bids: PlannedLotType[];
  @One(() => PlannedLotType, 'The best.', { on: (t, other) => sql`${other}.best_of = ${t}.id` }) best: PlannedLotType;
  @Paged(() => PlannedLots, 'Lots page by page.', { by: 'tender_id', order: ascending({ number: 'integer' }) })
  paged: Paged<PlannedLotType>;
}

/** A hundred texts more. */
class Wide {}
for (let at = 0; at < 100; at += 1) Text('')(Wide.prototype as Record<string, string>, `c${at}`);
Adds(PlannedTenderType)(Wide);

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
const lot = (t: string) => `concat('{"number":', coalesce(to_json(${t}."number"), 'null')) || '}'`;

test('an object has the fields that were asked for', () => {
  expect(planned({ id: field(), title: field({ language: 'en' }) })).toEqual([
    `concat('{"id":', coalesce(to_json(t1."id"), 'null'),',"title":', coalesce(to_json(title_in(t1, $1)), 'null')) || '}'`,
    ['en'],
  ]);
  expect(planned({})).toEqual([`'{}'`, []]);
});

test('a field or a type of which nothing says how it is read is never taken for empty', () => {
  expect(() => planned({ id: field(), unknown: field() })).toThrow('nothing says how PlannedTender.unknown is read');
  expect(() => new Plan(actor).object(of('Unplanned', { id: field() }), sql`t`)).toThrow(
    'nothing says how Unplanned is read',
  );
});

test('rows of another type bring their own scope, a name of their own and no more than the most', () => {
  expect(planned({ lots: field({}, lots), best: field({}, lots) })[0]).toBe(
    `concat('{"lots":', (select case when count(*) > 9 then list_too_long(9) else concat('[', string_agg(o, ','), ']') end from (select ${lot('t2')} as o ` +
      `from "lot" t2 where (t2."tender_id" = t1.id) and (true) order by t2.number, t2.id limit 10) rows),` +
      `',"best":', coalesce((select ${lot('t3')} from "lot" t3 where (t3.best_of = t1.id) and (true) limit 1), 'null')) || '}'`,
  );
  expect(planned({ bids: field({}, lots) })[1]).toEqual(['p']);
});

describe('a page within a row', () => {
  const page = (given: object, parts: Record<string, SelectedField>) =>
    planned({ paged: field({ first: 2, after: null, ...given }, of('PlannedLotConnection', parts)) });
  const rows = (more = '') =>
    `from (select ${lot('t2')} as node, t2."number" as key_0,t2."id" as key_1 from "lot" t2 ` +
    `where ${more}(t2."tender_id" = t1.id) and (true)`;

  test('reads one row more than it shows, in order', () => {
    const [text] = page({}, { nodes: field({}, lots) });
    expect(text).toContain(`(select concat('{','"nodes":', '[', array_to_string((array_agg(node))[:2], ','), ']','}')`);
    expect(text).toContain(`${rows()} order by t2."number" asc,t2."id" asc limit 3) page having true)`);
  });

  test('goes on behind its cursor, and counts what stands before it too', () => {
    const after = Buffer.from(JSON.stringify(['7', 'i'])).toString('base64url');
    const [text, values] = page({ after }, { nodes: field({}, lots), totalCount: field() });
    expect(text).toContain('and (t2."number",t2."id") > ($1::integer,$2::uuid) order by');
    expect(text).toContain(
      '(select count(*)::text from (select from "lot" t2 where (t2."tender_id" = t1.id) and (true) limit 1001) counted)',
    );
    expect(values).toEqual(['7', 'i']);
  });

  test('refuses what no page holds', () => {
    for (const first of [0, 101]) expect(() => page({ first }, {})).toThrow('first must lie between 1 and 100');
    expect(() => page({ after: 'nonsense' }, { nodes: field({}, lots) })).toThrow('not a cursor of this list');
  });
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
