import { buildSchema, type GraphQLResolveInfo, graphqlSync } from 'graphql';
import { type Selection, selectionOf, together } from './selection.ts';

const schema = buildSchema(`
  type Query { tenders(first: Int = 20): Page!  tender(id: ID): Tender }
  type Page { nodes: [Tender!]!  edges: [Edge!]!  totalCount: Int! }
  type Edge { node: Tender!  cursor: String! }
  type Tender { id: ID!  title(language: String = "uk"): String!  lots(state: String): [Lot!]!  buyer: Buyer }
  type Lot { id: ID!  number: Int! }
  type Buyer { id: ID!  name: String! }
`);

/** What the resolver of the first root field is told of the document. */
function infoOf(source: string, variableValues: Record<string, unknown> = {}): GraphQLResolveInfo {
  const asked: GraphQLResolveInfo[] = [];
  const answer = (_: unknown, __: unknown, info: GraphQLResolveInfo) => void asked.push(info);
  graphqlSync({ schema, source, variableValues, rootValue: { tenders: answer, tender: answer } });
  return asked[0]!;
}

type Plain = { [name: string]: unknown };
/** As plain objects: arguments where a field ends, what is inside where it does not. */
function plain(selection: Selection | null): Plain | null {
  if (!selection) return null;
  const fields = [...selection.fields].map(([name, { arguments: given, inner }]) => [
    name,
    inner ? { ...given, ...plain(inner) } : given,
  ]);
  return { [selection.type]: Object.fromEntries(fields) as Plain };
}
const read = (source: string, variables?: Record<string, unknown>, under?: string[]) =>
  plain(selectionOf(infoOf(source, variables), under));

test('fields are selected by their own names, with arguments as given, in variables or by default', () => {
  expect(
    read('query Q($l: String) { tender { number: id title(language: $l) lots(state: "a") { n: id } } }', { l: 'en' }),
  )
    // The root field's own arguments are not part of what is selected under it.
    .toEqual({ Tender: { id: {}, title: { language: 'en' }, lots: { state: 'a', Lot: { id: {} } } } });
  expect(read('{ tender { title } }')).toEqual({ Tender: { title: { language: 'uk' } } });
});

test('the same field twice is one with what both ask for', () => {
  expect(read('{ tender { buyer { id } b: buyer { name } id } }')).toEqual({
    Tender: { buyer: { Buyer: { id: {}, name: {} } }, id: {} },
  });
});

test('fragments are taken for what they select', () => {
  const fragments = 'fragment A on Tender { id ...B } fragment B on Tender { buyer { ... { name } } }';
  expect(read(`{ tender { ...A ... on Tender { title } } } ${fragments}`)).toEqual({
    Tender: { id: {}, buyer: { Buyer: { name: {} } }, title: { language: 'uk' } },
  });
});

test('the name of a type is not read from the database', () =>
  expect(read('{ tender { __typename id } }')).toEqual({ Tender: { id: {} } }));

test('what is skipped or not included is not selected, be it a field or a fragment', () => {
  const source = `query Q($yes: Boolean!, $no: Boolean!) {
    tender {
      a: id @skip(if: $yes) b: lots @skip(if: $no) { id }
      c: title @include(if: $no)
      ... @include(if: $no) { title }
      ...F @skip(if: $yes)
      buyer @include(if: $yes) { id @skip(if: true) name @include(if: true) }
    }
  } fragment F on Tender { title }`;
  expect(read(source, { yes: true, no: false })).toEqual({
    Tender: { lots: { Lot: { id: {} } }, buyer: { Buyer: { name: {} } } },
  });
});

test('under a field stands what is selected of it, and nothing where it is not selected or selects nothing', () => {
  const page = '{ tenders { totalCount nodes { id } edges { node { title } } } }';
  expect(read(page, {}, ['nodes'])).toEqual({ Tender: { id: {} } });
  expect(read(page, {}, ['edges', 'node'])).toEqual({ Tender: { title: { language: 'uk' } } });
  expect(read('{ tenders { totalCount } }', {}, ['nodes'])).toBeNull();
  expect(read('{ tenders { totalCount } }', {}, ['edges', 'node'])).toBeNull();
  expect(read(page, {}, ['totalCount'])).toBeNull();
});

describe('two selections of one type together', () => {
  const one = selectionOf(infoOf('{ tender { id buyer { id } } }'))!;
  const other = selectionOf(infoOf('{ tender { title buyer { name } lots { id } } }'))!;

  test('ask for what either asks for', () => {
    expect(plain(together(one, other))).toEqual({
      Tender: {
        ...{ id: {}, title: { language: 'uk' } },
        ...{ buyer: { Buyer: { id: {}, name: {} } }, lots: { Lot: { id: {} } } },
      },
    });
    expect(plain(one)).toEqual({ Tender: { id: {}, buyer: { Buyer: { id: {} } } } });
  });

  test('are the one that is there, or none', () => {
    expect([together(one, null), together(undefined, other), together(null, undefined)]).toEqual([one, other, null]);
  });
});
