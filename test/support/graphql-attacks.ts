/** What attackers send to servers of GraphQL. Each is refused before anything is read. */
export const UNITS = '{ units { code } }';
export const VERB = 'mutation { signIn(input: { email: "a@b.example", password: "x" }) { token } }';
export const many = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** Documents that go beyond a limit, with its name. */
export const refusedDocuments: [string, string, string][] = [
  ['aliases', `{ ${many(101, (n) => `a${n}: units { code }`)} }`, 'aliases'],
  ['aliases of the name of the type', `{ ${many(500, (n) => `a${n}: __typename`)} }`, 'aliases'],
  [
    'aliases of a sign-in, to guess passwords',
    VERB.replace('{', `{ ${many(4, (n) => `a${n}: ${VERB.slice(11, -1)}`)}`),
    'sameRootField',
  ],
  ['unknown directives', `{ units { code ${many(50, () => '@aa')} } }`, 'directives'],
  ['known directives', `{ units { code ${many(30, () => '@include(if: true)')} } }`, 'directives'],
  [
    'a circle of fragments',
    `{ units { ...A } } fragment A on NamedCode { code ...B } fragment B on NamedCode { ...A }`,
    'depth',
  ],
  ['a fragment in itself', `{ units { ...A } } fragment A on NamedCode { code ...A }`, 'depth'],
  [
    'doubling fragments',
    `{ units { ...F0 } } ${many(21, (n) => `fragment F${n} on NamedCode { ...F${n + 1} ...F${n + 1} }`)} fragment F21 on NamedCode { code }`,
    'selections',
  ],
  ['one field five hundred times', `{ units { ${many(500, () => 'code')} } }`, 'repeats'],
  ['one field five hundred times in fragments', `{ units { ${many(400, () => '... { code }')} } }`, 'repeats'],
  ['one root field five hundred times', `{ ${many(500, () => '__typename')} }`, 'repeats'],
  ['nine thousand fields', `{ units { ${many(9000, (n) => `f${n}`)} } }`, 'tokens'],
  [
    'an operation called __schema',
    `query __schema { tenders(first: 100) { nodes { lots { items { cpv { code } } } } } }`,
    'cost',
  ],
  [
    'a fragment called __schema',
    `{ tenders(first: 100) { ...__schema } } fragment __schema on TenderConnection { nodes { lots { tender { lots { tender { lots { tender { lots { id } } } } } } } } }`,
    'depth',
  ],
  ['a page too large', '{ tenders(first: 101) { totalCount } }', 'first'],
];

/** Questions for the schema, from a caller without a key. */
export const introspections = [
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Tender") { fields { name } } }',
  'query __schema { s: __schema { types { name } } }',
  '{ ...__typename } fragment __typename on Query { __schema { types { name } } }',
  '{ ... { ... on Query { __type(name: "Person") { name } } } }',
];

/** Misspellings, to be told the right name. */
export const guesses = [
  '{ unit { code } }',
  '{ units { cod } }',
  '{ tender(id: "1") { titel } }',
  '{ tenders(sate: draft) { totalCount } }',
  '{ tenders(state: publishe) { totalCount } }',
  '{ units { ... on NamedCod { code } } }',
  'mutation { publishTende { id } }',
  'query ($s: TenderStat) { tenders(state: $s) { totalCount } }',
];
