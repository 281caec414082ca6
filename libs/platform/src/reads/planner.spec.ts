import { type Actor, anonymous } from '../access/actor.ts';
import { sql } from '../database/table.ts';
import { connection } from './connection.ts';
import { Readable } from './declared.ts';
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

expect(PlannedTenderType).toBeDefined();

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
  const { beside, object } = plan.object(of('PlannedTender', fields), plan.alias());
  const { text, values } = sql`${object} of${beside}`;
  return [text, values];
}
const lots = of('PlannedLot', { number: field() });
const lot = (t: string, fields: string) =>
  `from "lot" ${t} cross join lateral (select ${t}."number" as "number") ${fields}`;

test('an object has the fields that were asked for', () => {
  expect(planned({ id: field(), title: field({ language: 'en' }) })).toEqual([
    `row_to_json(t2) of cross join lateral (select t1."id" as "id",title_in(t1, $1) as "title") t2`,
    ['en'],
  ]);
  expect(planned({})).toEqual([`'{}'::json of`, []]);
});

test('a field or a type of which nothing says how it is read is never taken for empty', () => {
  expect(() => planned({ id: field(), unknown: field() })).toThrow('nothing says how PlannedTender.unknown is read');
  expect(() => new Plan(actor).object(of('Unplanned', { id: field() }), sql`t`)).toThrow(
    'nothing says how Unplanned is read',
  );
});

test('rows of another type bring their own scope, a name of their own and no more than the most', () => {
  expect(planned({ lots: field({}, lots), best: field({}, lots) })[0]).toBe(
    `row_to_json(t6) of cross join lateral (select (select case when count(*) > 9 then list_too_long(9)::json ` +
      `else coalesce(array_to_json(array_agg(o)), '[]') end from (select row_to_json(t3) as o ${lot('t2', 't3')} ` +
      `where (t2."tender_id" = t1.id) and (true) order by t2.number, t2.id limit 10) rows) as "lots",` +
      `(select row_to_json(t5) ${lot('t4', 't5')} where (t4.best_of = t1.id) and (true) limit 1) as "best") t6`,
  );
  expect(planned({ bids: field({}, lots) })[1]).toEqual(['p']);
});

const ID = '01890000-0000-7000-8000-000000000001';

describe('a page within a row', () => {
  const page = (given: object, parts: Record<string, SelectedField>) =>
    planned({ paged: field({ first: 2, after: null, ...given }, of('PlannedLotConnection', parts)) });
  const rows = (more = '') =>
    `from (select row_to_json(t3) as node, t2."number" as key_0,t2."id" as key_1 ${lot('t2', 't3')} ` +
    `where ${more}(t2."tender_id" = t1.id) and (true)`;

  test('reads one row more than it shows, in order', () => {
    const [text] = page({}, { nodes: field({}, lots) });
    expect(text).toContain(
      `(select concat('{','"nodes":', '[', array_to_string((array_agg(node))[:2], ','), ']','}')::json`,
    );
    expect(text).toContain(`${rows()} order by t2."number" asc,t2."id" asc limit 3) page having true)`);
  });

  test('goes on behind its cursor, and counts what stands before it too', () => {
    const after = Buffer.from(JSON.stringify(['7', ID])).toString('base64url');
    const [text, values] = page({ after }, { nodes: field({}, lots), totalCount: field() });
    expect(text).toContain('and (t2."number",t2."id") > ($1::integer,$2::uuid) order by');
    expect(text).toContain(
      '(select count(*)::text from (select from "lot" t2 where (t2."tender_id" = t1.id) and (true) limit 1001) counted)',
    );
    expect(values).toEqual(['7', ID]);
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
