/** @alone It declares what the product does not know. */
import pg from 'pg';
import { buildSchema, graphql, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import {
  type Actor,
  Adds,
  anonymous,
  connection,
  COUNTED,
  descending,
  Id,
  Many,
  One,
  type Page,
  Paged,
  Pipelines,
  Readable,
  Reads,
  sql,
  Text,
  Texts,
} from '#platform';
import { newId } from '#kernel';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation } from '../support/given-identity.ts';

/** A small schema over tables of identity: what the planner makes of it is what counts here. */
const schema = buildSchema(`
  type Query { body(id: String!): Body, bodies(first: Int!, after: String): BodyConnection, ordered: [Body!]! }
  type Body { id: String!, name: String!, seats: [Seat!]!, firstSeat: Seat, allSeats(first: Int = 20, after: String): SeatConnection! }
  type Seat { id: String!, roles: [String!]!, body: Body }
  type BodyConnection { nodes: [Body!]!, edges: [BodyEdge!]!, totalCount: Int!, pageInfo: PageInfo! }
  type SeatConnection { nodes: [Seat!]!, edges: [SeatEdge!]!, totalCount: Int!, pageInfo: PageInfo! }
  type SeatEdge { node: Seat!, cursor: String! }
  type BodyEdge { node: Body!, cursor: String! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
`);

(schema.getQueryType() as GraphQLObjectType).getFields()['ordered']!.extensions = { most: 5 };

@Readable({
  table: 'organisation',
  scope: (actor, t) => sql`${t}.name like 'Орган %' or ${t}.id = ${actor.organisationId}::uuid`,
  says: 'An organisation.',
})
class BodyType {
  @Id() id: string;
  @Text('Its name.') name: string;
}

@Readable({
  table: 'membership',
  scope: (actor, t) => sql`${t}.organisation_id = ${actor.organisationId}::uuid`,
  says: 'A seat in it.',
})
class SeatType {
  @Id() id: string;
  @Texts('Its roles.') roles: string[];
  @One(() => BodyType, 'Where.', { column: 'organisation_id' }) body: BodyType;
}
const SeatConnection = connection('Seat', () => SeatType);

@Adds(BodyType)
class BodyWithSeats {
  @Many(() => SeatType, 'The first two.', { by: 'organisation_id', order: 'active_from', most: 2 }) seats: SeatType[];
  @One(() => SeatType, 'Any.', { nullable: true, on: (t, o) => sql`${o}.organisation_id = ${t}.id` })
  firstSeat: SeatType | null;
  @Paged(() => SeatConnection, 'All, the latest first.', {
    by: 'organisation_id',
    order: descending({ active_from: 'timestamptz' }),
  })
  allSeats: Paged<SeatType>;
}
expect(BodyWithSeats).toBeDefined();

let app: TestApplication;
let statements: string[];
const ids: string[] = [];

beforeAll(async () => {
  app = await TestApplication.start();
  for (let n = 1; n <= 5; n += 1) ids.push(await givenOrganisation(app, { kind: 'authority', name: `Орган ${n}` }));
  await givenOrganisation(app, { kind: 'authority', name: 'Прихований' });
  await givenMember(app, ids[0]!, ['head']);
  await givenMember(app, ids[0]!, ['planner']);
});
afterAll(() => app.stop());

const from = (organisationId: string | null): Actor => ({
  ...anonymous,
  kind: 'person',
  personId: newId(),
  organisationId,
});

async function ask(source: string, actor: Actor = anonymous): Promise<unknown> {
  statements = [];
  const pool = app.get(pg.Pool);
  const query = pool.query.bind(pool) as (asked: pg.QueryConfig) => Promise<pg.QueryResult>;
  const watching = Object.assign(Object.create(pool) as pg.Pool, {
    query: (asked: pg.QueryConfig) => {
      statements.push(asked.text);
      return query(asked);
    },
  });
  const watched = new Reads(watching, app.get(Pipelines));
  const rootValue = {
    body: ({ id }: { id: string }, _: unknown, info: GraphQLResolveInfo) => watched.byId({ actor, info }, id),
    ordered: (_: unknown, __: unknown, info: GraphQLResolveInfo) =>
      watched.all(
        { actor, info },
        () => sql`true`,
        (t) => sql`${t}.name desc`,
      ),
    bodies: (args: Page, _: unknown, info: GraphQLResolveInfo) =>
      watched.page({ actor, info }, { first: args.first, after: args.after ?? null }, () => sql`true`, {
        columns: [{ name: 'name', type: 'text' }],
        descending: false,
      }),
  };
  const answer = await graphql({ schema, source, rootValue });
  if (answer.errors) throw answer.errors[0]!;
  return JSON.parse(JSON.stringify(answer.data)) as unknown;
}

test('asks the database once for nested objects, with fragments and aliases resolved', async () => {
  const answer = await ask(
    `query { found: body(id: "${ids[0]}") { title: name ...More } } fragment More on Body { seats { roles body { name } } }`,
    from(ids[0]!),
  );
  expect(answer).toEqual({
    found: {
      title: 'Орган 1',
      seats: [
        { roles: ['head'], body: { name: 'Орган 1' } },
        { roles: ['planner'], body: { name: 'Орган 1' } },
      ],
    },
  });
  expect(statements).toHaveLength(1);
});

test('selects only what is asked for', async () => {
  await ask(`{ body(id: "${ids[0]}") { name seats @include(if: false) { roles } } }`);
  expect(statements[0]).not.toContain('membership');
  expect(statements[0]).not.toContain(`'id'`);
});

test('guards a nested object like a root one: another’s seats are not there', async () => {
  expect(await ask(`{ body(id: "${ids[0]}") { seats { id } firstSeat { id } } }`, from(ids[1]!))).toEqual({
    body: { seats: [], firstSeat: null },
  });
});

test('does not tell a hidden row from a missing one', async () => {
  const [hidden] = (await app.transactions.asSystem('test', (transaction) =>
    transaction.manager.query(`select id from organisation where name = 'Прихований'`),
  )) as { id: string }[];
  expect(await ask(`{ body(id: "${hidden!.id}") { name } }`)).toEqual({ body: null });
  expect(await ask(`{ body(id: "${newId()}") { name } }`)).toEqual({ body: null });
});

test('reads a list page by page to its end, without a gap or a repeat, one statement a page and one to count', async () => {
  const names: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 3; pages += 1) {
    const { bodies } = (await ask(
      `{ bodies(first: 2${after ? `, after: "${after}"` : ''}) { nodes { name } edges { node { id } cursor } totalCount pageInfo { hasNextPage endCursor } } }`,
    )) as {
      bodies: {
        nodes: { name: string }[];
        edges: { node: { id: string }; cursor: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    expect(statements).toHaveLength(2);
    expect(bodies.totalCount).toBe(5);
    expect(bodies.pageInfo.hasNextPage).toBe(pages < 2);
    expect(bodies.edges.map(({ node }) => node.id)).toEqual(ids.slice(pages * 2, pages * 2 + 2));
    expect(bodies.edges.at(-1)!.cursor).toBe(bodies.pageInfo.endCursor);
    names.push(...bodies.nodes.map(({ name }) => name));
    after = bodies.pageInfo.endCursor;
  }
  expect(names).toEqual(['Орган 1', 'Орган 2', 'Орган 3', 'Орган 4', 'Орган 5']);
});

test('counts only when the count is asked for, and also on a page without rows', async () => {
  await ask('{ bodies(first: 2) { nodes { name } } }');
  expect(statements).toHaveLength(1);
  const after = Buffer.from(JSON.stringify(['Я', newId()])).toString('base64url');
  expect(await ask(`{ bodies(first: 2, after: "${after}") { nodes { name } totalCount } }`)).toEqual({
    bodies: { nodes: [], totalCount: 5 },
  });
  expect(statements).toHaveLength(2);
  expect(await ask('{ bodies(first: 2) { totalCount } }')).toEqual({ bodies: { totalCount: 5 } });
});

test('refuses a cursor that was not made by this list', async () => {
  await expect(ask('{ bodies(first: 2, after: "nonsense") { nodes { name } } }')).rejects.toThrow('not a cursor');
});

test('keeps the wanted order of a whole list', async () => {
  const { ordered } = (await ask('{ ordered { name } }')) as { ordered: { name: string }[] };
  expect(ordered.map(({ name }) => name)).toEqual(['Орган 5', 'Орган 4', 'Орган 3', 'Орган 2', 'Орган 1']);
});

test('does not cut a whole list either', async () => {
  const ordered = (schema.getQueryType() as GraphQLObjectType).getFields()['ordered']!;
  ordered.extensions = { most: 4 };
  await expect(ask('{ ordered { name } }')).rejects.toThrow('ordered has more than the 4 rows that it says');
  ordered.extensions = {};
  await expect(ask('{ ordered { name } }')).rejects.toThrow('ordered is a list without @Most');
  ordered.extensions = { most: 5 };
});

test('counts no further than a reader would care for', async () => {
  await app.transactions.asSystem('test', (transaction) =>
    transaction.manager.query(`insert into organisation (id, kind, legal_type, name, legal_code, language)
      select gen_random_uuid(), 'authority', 'authority', 'Орган ' || n, lpad(n::text, 8, '9'), 'uk' from generate_series(1000, 2000) n`),
  );
  expect(await ask('{ bodies(first: 2) { totalCount } }')).toEqual({ bodies: { totalCount: COUNTED + 1 } });
});

describe('rows within a row', () => {
  type Seats = { nodes: { id: string }[]; edges: { cursor: string; node: { id: string } }[]; totalCount: number };
  type Read = { body: { allSeats: Seats & { pageInfo: Record<string, unknown> } } };
  const seatsOf = async (given: string, who = from(ids[2]!)) =>
    (
      (await ask(
        `{ body(id: "${ids[2]}") { allSeats${given} { nodes { id } edges { cursor node { id } } totalCount pageInfo { hasNextPage endCursor } } } }`,
        who,
      )) as Read
    ).body;

  beforeAll(async () => {
    for (let n = 0; n < 3; n += 1) await givenMember(app, ids[2]!, ['planner']);
  });

  test('are read page by page to their end, in the one statement of the whole', async () => {
    const first = (await seatsOf('(first: 2)')).allSeats;
    expect(statements).toHaveLength(1);
    expect([first.nodes.length, first.totalCount, first.pageInfo['hasNextPage']]).toEqual([2, 3, true]);
    expect(first.edges.map(({ node }) => node)).toEqual(first.nodes);
    expect(first.edges.at(-1)!.cursor).toBe(first.pageInfo['endCursor']);
    const second = (await seatsOf(`(first: 2, after: "${String(first.pageInfo['endCursor'])}")`)).allSeats;
    expect([second.nodes.length, second.totalCount, second.pageInfo['hasNextPage']]).toEqual([1, 3, false]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(3);
  });

  test('are guarded like all others', async () => {
    expect((await seatsOf('', from(ids[1]!))).allSeats).toEqual({
      ...{ nodes: [], edges: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });

  test('are never cut: where a list is longer than it says, the reading ends in an error', async () => {
    await expect(ask(`{ body(id: "${ids[2]}") { seats { id } } }`, from(ids[2]!))).rejects.toThrow(
      'a list has more than the 2 rows that it says',
    );
  });

  test('are refused when they are asked for twice in two ways', async () => {
    const twice = (second: string) =>
      ask(`{ body(id: "${ids[2]}") { a: allSeats(first: 1) { totalCount } b: allSeats${second} { totalCount } } }`);
    expect(await twice('(first: 1)')).toEqual({ body: { a: { totalCount: 0 }, b: { totalCount: 0 } } });
    await expect(twice('')).rejects.toThrow('allSeats is asked for twice with different arguments');
  });
});
