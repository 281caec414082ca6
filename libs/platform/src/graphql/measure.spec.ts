import { buildSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { type DocumentLimits, publicLimits, type Variables } from './document-limits.ts';
import { Measure } from './measure.ts';

const schema = buildSchema(`
  interface Named { name: String!  near: [Named!]! }
  type Query { tenders(first: Int, after: String): Tenders!  tender(id: ID!): Tender  lots: [Lot!]  ping: String!  names: Named }
  type Mutation { publishTender(id: ID!): Tender }
  type Tenders { nodes: [Tender!]!  totalCount: Int! }
  type Tender implements Named { id: ID!  name: String!  near: [Named!]!  lots: [Lot!]!  similar(first: Int): Tenders! }
  type Lot { id: ID!  tags: [String!]!  tender: Tender! }
`);
for (const type of Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type)))
  for (const name of ['near', 'lots', 'nodes'])
    if (type.getFields()[name]) type.getFields()[name]!.extensions = { most: 5 };
const limits: DocumentLimits = { ...publicLimits, page: 20 };

/** What was measured, operation by operation, in the order in which it is told. */
const weighed = (document: string, variables: Variables = {}) => [
  ...new Measure(schema, parse(document), limits, variables).all(),
];
/** One measure, of the first operation. */
const of = (limit: keyof DocumentLimits, document: string, variables: Variables = {}) =>
  weighed(document, variables).find(([name]) => name === limit)?.[1];

test('a document is weighed as a whole and each operation by itself', () => {
  expect(weighed('query A @a { ping } mutation B { b: publishTender(id: 1) { id id } }')).toEqual([
    ['tokens', 23],
    ['directives', 1],
    ['repeats', 2],
    ...[['depth', 1] as const, ['aliases', 0] as const, ['selections', 1] as const, ['cost', 0] as const],
    ...[['rootFields', 1] as const, ['sameRootField', 1] as const],
    ...[['depth', 2] as const, ['aliases', 1] as const, ['selections', 3] as const, ['cost', 1] as const],
    ...[['rootFields', 1] as const, ['sameRootField', 1] as const],
    ['first', 0],
  ]);
});

test('a document whose tokens were not counted has too many', () => {
  const { tokenCount: _, ...document } = parse('{ ping }');
  const measure = new Measure(schema, document, limits, {});
  expect([...measure.all()][0]).toEqual(['tokens', Infinity]);
});

describe('the cost', () => {
  test.each([
    ['what is no object costs nothing', '{ ping }', 0],
    ['an object costs one', '{ tender(id: 1) { id } }', 1],
    ['a list holds what it says, five here', '{ lots { id tags } }', 5],
    ['a page holds what it asks for', '{ tenders(first: 7) { totalCount } }', 7],
    ['or twenty where it does not ask', '{ tenders { totalCount } }', 20],
    ['the list of a page is the page', '{ tenders(first: 7) { nodes { id } } }', 14],
    ['also in a fragment', '{ tenders(first: 7) { ... on Tenders { nodes { id } } } }', 14],
    ['and in a named one', '{ tenders(first: 7) { ...T } } fragment T on Tenders { nodes { id } }', 14],
    ['lists in lists multiply', '{ tenders(first: 7) { nodes { lots { id tender { lots { id } } } } } }', 7 + 7 * 36],
    ['so do pages', '{ tenders(first: 2) { nodes { similar(first: 3) { totalCount } } } }', 2 * (1 + 1 + 3)],
    ['lists of an interface as well', '{ names { near { near { name } } } }', 1 + 5 * 6],
    ['in a fragment of another type that one counts', '{ names { ... on Tender { lots { id } } } }', 6],
    ['in a fragment without a type the outer one', '{ names { ... { near { name } } } }', 6],
    ['of less than nothing there is nothing', '{ tenders(first: -7) { nodes { id } } }', 0],
    ['a first that is no number is the usual page', '{ tenders(first: "7") { totalCount } }', 20],
    ['other arguments are no page', '{ tenders(after: 90, first: 7) { totalCount } }', 7],
    ['what is unknown costs nothing', '{ unknown { lots { id } } }', 0],
    ['whatever it takes', '{ unknown(first: 50) { id } }', 0],
    ['the schema is large', '{ __schema { types { name } } }', 120_000],
    ['one type of it is not', '{ __type(name: "Lot") { fields { name } } }', 6400],
    ['below the root neither is there', '{ tender(id: 1) { __schema { types { name } } } }', 1],
  ])('%s: %s', (_, document, cost) => expect(of('cost', document)).toBe(cost));

  test('a page in a variable is as given, else as defaulted, else as usual', () => {
    const page = (declared: string) => `query P(${declared}) { tenders(first: $n) { totalCount } }`;
    expect(of('cost', page('$n: Int'), { n: 7 })).toBe(7);
    expect(of('cost', page('$m: Int = 8, $n: Int = 9'), { n: 7 })).toBe(7);
    expect(of('cost', page('$m: Int = 8, $n: Int = 9'))).toBe(9);
    expect(of('cost', page('$n: Int = 9'), { n: null })).toBe(20);
    expect(of('cost', page('$n: String = "9"'))).toBe(20);
    expect(of('cost', '{ tenders(first: $n) { totalCount } }')).toBe(20);
  });

  test('a fragment weighs anew in each operation, in a page and at the root', () => {
    const fragment = 'fragment T on Tenders { nodes { id } }';
    const paged = `query A($n: Int = 2) { ...R } query B($n: Int = 3) { ...R } fragment R on Query { tenders(first: $n) { ...T } }`;
    const costs = weighed(`${paged} ${fragment}`).filter(([name]) => name === 'cost');
    expect(costs.map(([, cost]) => cost)).toEqual([4, 6]);
    const both = `{ names { ... on Tenders { ...T } } tenders(first: 7) { ...T } } ${fragment}`;
    expect(of('cost', both)).toBe(6 + 14);
    const schemaTwice = '{ ...S tender(id: 1) { ...S } } fragment S on Query { __schema { queryType { name } } }';
    expect(of('cost', schemaTwice)).toBe(120_000 + 1);
  });
});

describe('depth, aliases and selections', () => {
  const document = '{ a: tender(id: 1) { ...T } } fragment T on Tender { b: id lots { c: id ... { d: tags } } }';
  test('are counted through fragments, which have no depth of their own', () => {
    expect([of('depth', document), of('aliases', document), of('selections', document)]).toEqual([3, 4, 7]);
  });

  test('are counted in the description of the schema too, except the depth', () => {
    const described = '{ s: __schema { t: types { n: name fields { name } } } }';
    expect([of('depth', described), of('aliases', described), of('selections', described)]).toEqual([1, 3, 5]);
    expect([
      of('depth', '{ __schema }'),
      of('selections', '{ s: __schema }'),
      of('aliases', '{ s: __schema }'),
    ]).toEqual([1, 1, 1]);
  });

  test('a fragment that nobody wrote has none', () => {
    const missing = '{ ping ...Missing }';
    expect([of('depth', missing), of('aliases', missing), of('selections', missing), of('cost', missing)]).toEqual([
      ...[1, 0, 2, 0],
    ]);
  });

  test('a fragment that spreads itself has no end', () => {
    const endless = '{ tender(id: 1) { ...A } } fragment A on Tender { name ...A }';
    expect([of('depth', endless), of('aliases', endless), of('selections', endless), of('cost', endless)]).toEqual([
      ...[Infinity, 0, Infinity, Infinity],
    ]);
    expect(of('rootFields', endless)).toBeUndefined();
  });
});

describe('fields at the root', () => {
  test('are counted through fragments, and by their names', () => {
    const document =
      '{ ping a: ping ...R ... { b: ping lots { id } } ...Missing } fragment R on Query { ping lots { id } }';
    expect([of('rootFields', document), of('sameRootField', document)]).toEqual([6, 4]);
  });

  test('are not looked for where there are too many selections', () => {
    const told = (selections: number) =>
      [...new Measure(schema, parse('{ ping lots { id } }'), { ...limits, selections }, {}).all()].map(
        ([name]) => name,
      );
    expect([told(2).includes('rootFields'), told(3).includes('rootFields')]).toEqual([false, true]);
  });

  test('the largest page is told, wherever it stands', () => {
    expect(of('first', '{ tenders(first: 3) { nodes { similar(first: 90) { totalCount } } } }')).toBe(90);
    expect(of('first', '{ tenders { totalCount } }')).toBe(20);
    expect(of('first', '{ unknown { id } }')).toBe(0);
  });
});

test('names are counted in one set of fields, with the fragments written inside it', () => {
  expect(of('repeats', '{ ping ping a: ping lots { id } }')).toBe(2);
  expect(of('repeats', '{ a: ping a: lots { id } ... { a: ping ping } }')).toBe(3);
  expect(of('repeats', '{ lots { id tender { id id } } ...R } fragment R on Query { ping ping ping }')).toBe(3);
  expect(of('repeats', '{ ping ...R } fragment R on Query { ping }')).toBe(1);
});
