import {
  buildSchema,
  FieldsOnCorrectTypeRule,
  getIntrospectionQuery,
  type GraphQLObjectType,
  parse,
  validate,
} from 'graphql';
import { type DocumentLimits, keyLimits, publicLimits, type Variables } from './document-limits.ts';
import { asksForSchema, limitsRule } from './limits.ts';

const schema = buildSchema(`
  type Query { tenders(first: Int, after: String): Tenders!  tender(id: ID!): Tender  ping: String! }
  type Mutation { publishTender(id: ID!): Tender }
  type Tenders { nodes: [Tender!]!  totalCount: Int! }
  type Tender { id: ID!  title: String!  lots: [Lot!]!  similar(first: Int): Tenders!  authority: Tender }
  type Lot { id: ID!  items: [Item!]!  tender: Tender! }
  type Item { id: ID!  lot: Lot! }
`);

// Lots and items can be as many as they are with us.
for (const [type, list] of [
  ['Tender', 'lots'],
  ['Lot', 'items'],
] as const)
  (schema.getType(type) as GraphQLObjectType).getFields()[list]!.extensions = { most: 50 };

function refused(document: string, limits: DocumentLimits = publicLimits, variables: Variables = {}): unknown[] {
  const errors = validate(schema, parse(document), [limitsRule(limits, variables)]);
  for (const error of errors) expect(error.extensions['code']).toBe('LIMIT_EXCEEDED');
  return errors.map((error) => error.extensions['limit']);
}

const nested = (levels: number): string => `${'authority { '.repeat(levels)} id ${'}'.repeat(levels)}`;

test('an ordinary page passes', () => {
  expect(
    refused('query Page { tenders(first: 20) { nodes { id title lots { id items { id } } } totalCount } }'),
  ).toEqual([]);
});

test('what goes beyond a limit is told with the limit and what was found', () => {
  const error = (document: string) => validate(schema, parse(document), [limitsRule(publicLimits)])[0];
  expect(error(`{ tender(id: 1) { ${nested(7)} } }`)).toMatchObject({
    message: 'The document goes beyond a limit: depth 9, allowed 8.',
    extensions: { code: 'LIMIT_EXCEEDED', limit: 'depth', allowed: 8, http: { status: 400 } },
  });
  expect(error('{ tender(id: 1) { ...A } } fragment A on Tender { id ...A }')?.message).toBe(
    'The document goes beyond a limit: depth without end, allowed 8.',
  );
});

test('other rules still look at the whole document', () => {
  const errors = validate(schema, parse('{ unknown }'), [limitsRule(publicLimits), FieldsOnCorrectTypeRule]);
  expect(errors.map(({ message }) => message)).toEqual(['Cannot query field "unknown" on type "Query".']);
});

test('eight levels pass, nine do not', () => {
  expect(refused(`{ tender(id: 1) { ${nested(6)} } }`)).toEqual([]);
  expect(refused(`{ tender(id: 1) { ${nested(7)} } }`)).toEqual(['depth']);
});

test('levels hidden in fragments are counted', () => {
  expect(refused(`{ tender(id: 1) { ...A } } fragment A on Tender { ${nested(7)} }`)).toEqual(['depth']);
  expect(refused(`{ tender(id: 1) { ... on Tender { ${nested(7)} } } }`)).toEqual(['depth']);
});

test.each(['query __schema', 'query __type', 'query IntrospectionQuery'])(
  'an operation called after the schema is measured like any other: %s',
  (operation) => {
    expect(refused(`${operation} { tender(id: 1) { ${nested(9)} } }`)).toEqual(['depth']);
    expect(refused(`${operation} { tenders(first: 100) { nodes { lots { items { id } } } } }`)).toEqual(['cost']);
  },
);

test.each(['__schema', '__type'])('a fragment called %s is measured like any other', (name) => {
  expect(refused(`{ tender(id: 1) { ...${name} } } fragment ${name} on Tender { ${nested(9)} }`)).toEqual(['depth']);
  expect(
    refused(`{ tenders(first: 100) { ...${name} } } fragment ${name} on Tenders { nodes { lots { items { id } } } }`),
  ).toEqual(['cost']);
});

test('a field called __schema below the root is no way round', () => {
  expect(refused(`{ tender(id: 1) { __schema { ${nested(9)} } } }`)).toContain('depth');
});

test('sixteen aliases are too many, in fragments too', () => {
  const aliases = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: id`).join(' ');
  expect(refused(`{ tender(id: 1) { ${aliases(15)} } }`)).toEqual([]);
  expect(refused(`{ tender(id: 1) { ${aliases(16)} } }`)).toEqual(['aliases']);
  expect(refused(`{ tender(id: 1) { ...A authority { ...A } } } fragment A on Tender { ${aliases(8)} }`)).toEqual([
    'aliases',
  ]);
});

test('the same root field comes at most three times', () => {
  const same = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: ping`).join(' ');
  expect(refused(`{ ${same(3)} }`)).toEqual([]);
  expect(refused(`{ ${same(4)} }`)).toEqual(['sameRootField']);
  expect(refused(`mutation { ${same(4).replaceAll('ping', 'publishTender(id: 1) { id }')} }`)).toEqual([
    'sameRootField',
  ]);
  expect(refused(`{ ...R } fragment R on Query { ${same(4)} }`)).toEqual(['sameRootField']);
});

test('eleven root fields are too many', () => {
  expect(refused(`{ ${'ping '.repeat(11)} }`)).toEqual(['repeats', 'rootFields', 'sameRootField']);
});

test('the same name comes at most ten times in one set, also in fragments written inside it', () => {
  expect(refused(`{ tender(id: 1) { ${'id '.repeat(10)} authority { ${'id '.repeat(10)} } } }`)).toEqual([]);
  expect(refused(`{ tender(id: 1) { ${'id '.repeat(11)} } }`)).toEqual(['repeats']);
  expect(refused(`{ tender(id: 1) { ${'... { id } '.repeat(11)} } }`)).toEqual(['repeats']);
  expect(refused(`{ tender(id: 1) { ...A } } fragment A on Tender { ${'a: id '.repeat(11)} }`)).toContain('repeats');
});

test('the description of the schema is asked for whole, and hardly twice', () => {
  const description = getIntrospectionQuery().replace(/^.*?\{/s, '{');
  expect(refused(description, keyLimits)).toEqual([]);
  const inner = Array.from({ length: 51 }, (_, n) => `a${n}: types { name }`).join(' ');
  expect(refused(`{ __schema { ${inner} } }`, keyLimits)).toEqual(['aliases']);
  const twice = '{ a: __schema { types { name } } b: __schema { types { name } } c: __schema { types { name } } }';
  expect(refused(twice, keyLimits)).toEqual(['cost']);
});

test('directives are counted wherever they stand', () => {
  expect(refused(`query Q ${'@a '.repeat(20)} { ping }`)).toEqual([]);
  expect(refused(`query Q ${'@a '.repeat(10)} { ping ${'@b '.repeat(11)} }`)).toEqual(['directives']);
});

test('tokens are counted', () => {
  expect(refused(`{ tender(id: 1) { ${'id '.repeat(2000)} } }`)).toContain('tokens');
});

test('doubling fragments are weighed in one walk and refused', () => {
  const doubling = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Tender { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  );
  expect(refused(`{ tender(id: 1) { ...F0 } } ${doubling} fragment F40 on Tender { id }`)).toEqual(['selections']);
});

test('doubling fragments at the root are refused as well', () => {
  const doubling = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  );
  expect(refused(`{ ...F0 } ${doubling} fragment F40 on Query { ping }`)).toEqual(['selections']);
});

test('a fragment that spreads itself is refused', () => {
  expect(refused('{ tender(id: 1) { ...A } } fragment A on Tender { id authority { ...A } }')).toContain('selections');
});

test('nested pages multiply', () => {
  const page = (first: number) =>
    `{ tenders(first: ${first}) { nodes { similar(first: ${first}) { nodes { similar(first: ${first}) { nodes { id } } } } } } }`;
  expect(refused(page(33))).toEqual([]);
  expect(refused(page(34))).toEqual(['cost']);
});

test('lists without pages multiply by what they can hold', () => {
  expect(refused('{ tenders(first: 20) { nodes { lots { items { id } } } } }')).toEqual([]);
  expect(refused('{ tenders(first: 100) { nodes { lots { items { id } } } } }')).toEqual(['cost']);
  expect(refused('{ tender(id: 1) { lots { items { lot { items { id } } } } } }')).toEqual(['cost']);
});

test('pages in variables are counted as given, as defaulted, or as an ordinary page', () => {
  const document =
    'query P($n: Int, $m: Int = 40) { tenders(first: $n) { nodes { similar(first: $m) { nodes { lots { id } } } } } }';
  expect(refused(document, publicLimits, { n: 10, m: 10 })).toEqual([]);
  expect(refused(document, publicLimits, { n: 90 })).toEqual(['cost']);
  expect(refused(document, publicLimits, {})).toEqual([]);
});

test('a page above one hundred is refused, written or given', () => {
  expect(refused('{ tenders(first: 101) { totalCount } }')).toEqual(['first']);
  expect(refused('query P($n: Int) { tenders(first: $n) { totalCount } }', publicLimits, { n: 1000 })).toEqual([
    'first',
  ]);
});

test('a caller with a key may ask for more', () => {
  expect(refused(`{ tender(id: 1) { ${nested(9)} } }`, keyLimits)).toEqual([]);
  expect(refused(`{ tender(id: 1) { ${nested(11)} } }`, keyLimits)).toEqual(['depth']);
});

test('every operation of a document is measured', () => {
  expect(refused(`query A { ping } query B { tender(id: 1) { ${nested(9)} } }`)).toEqual(['depth']);
});

test('asking for the schema is seen by the field, not by names', () => {
  expect(asksForSchema(parse('{ __schema { types { name } } }'))).toBe(true);
  expect(asksForSchema(parse('{ ...A } fragment A on Query { __type(name: "Tender") { name } }'))).toBe(true);
  expect(asksForSchema(parse('query __schema { ...__type } fragment __type on Query { ping __typename }'))).toBe(false);
});
