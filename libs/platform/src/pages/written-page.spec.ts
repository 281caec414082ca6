import { buildSchema, getOperationAST, parse } from 'graphql';
import { Written } from './written.ts';
import { unwritable, WrittenPage } from './written-page.ts';

test.each([
  ['query P($id: ID!) { tender(id: $id) { id lots { id } } }', null],
  ['query P { tender { ...T } } fragment T on Tender { id lots { id } }', null],
  ['query P($a: ID!, $b: ID!) { tender(id: $a) { id lots { id } } other(id: $b) { id } }', null],
  ['fragment T on Tender { id } query P($id: ID!) { tender(id: $id) { ...T } }', null],
  ['query P { tender { number: id } }', 'an alias'],
  ['query P { first: tender { id } }', 'an alias'],
  ['query P { tender { __typename } }', '__typename'],
  ['query P($all: Boolean!) { tender { id @include(if: $all) } }', 'a directive'],
  ['query P($of: ID) { tender { lots(of: $of) { id } } }', 'a variable below its root fields'],
  [
    'query P($of: ID) { tender { ...T } } fragment T on Tender { lots(of: $of) { id } }',
    'a variable below its root fields',
  ],
  ['query P($of: ID) { tender { ...T } } fragment T on Tender @a(of: $of) { id }', 'a directive'],
  ['query P { ...Q } fragment Q on Query { tender { id } }', 'a fragment at its root'],
  ['query P { tender { id } ... { tender { id } } }', 'a fragment at its root'],
])('%s: what keeps the database from writing it: %s', (text, hindrance) => {
  expect(unwritable(parse(text))).toBe(hindrance);
});

describe('a written page', () => {
  const text = `query P($id: ID!, $first: Int = 3) { tender(id: $id) { ...T } tenders(first: $first) { id } }
    fragment T on Tender { id }`;

  /** The page with a resolver for each root field, and what those were asked. */
  function given(tenders: unknown, document = text) {
    const schema = buildSchema(
      'type Query { tender(id: ID!): Tender  tenders(first: Int, of: ID = "x"): [Tender] } type Tender { id: ID! }',
    );
    const asked: unknown[][] = [];
    const { tender, tenders: list } = schema.getQueryType()!.getFields();
    tender!.resolve = (...call) => (asked.push(call), new Written('{"id":"1"}'));
    list!.resolve = (...call) => (asked.push(call), tenders);
    return { page: new WrittenPage(schema, document), asked, schema };
  }

  test('is put together from what the database wrote for each root field', async () => {
    const { page } = given(new Written('[{"id":"2"}]'));
    expect(await page.write({}, { id: '1' })).toBe('{"data":{"tender":{"id":"1"},"tenders":[{"id":"2"}]}}');
  });

  test('says of what was not found that it is null', async () => {
    const { page } = given(null);
    expect(await page.write({}, { id: '1' })).toBe('{"data":{"tender":{"id":"1"},"tenders":null}}');
  });

  test('asks each root field as an execution would', async () => {
    const { page, asked, schema } = given(null);
    await page.write({ actor: 'nobody' }, { id: '1' });
    expect(asked.map(([source, args, context]) => [source, args, context])).toEqual([
      [undefined, { id: '1' }, { actor: 'nobody' }],
      [undefined, { first: 3, of: 'x' }, { actor: 'nobody' }],
    ]);
    const document = parse(text);
    const operation = getOperationAST(document)!;
    const query = schema.getQueryType()!;
    expect(JSON.parse(JSON.stringify(asked[0]![3]))).toEqual(
      JSON.parse(
        JSON.stringify({
          fieldName: 'tender',
          fieldNodes: [operation.selectionSet.selections[0]],
          returnType: query.getFields()['tender']!.type,
          parentType: query,
          path: { key: 'tender', typename: 'Query' },
          schema,
          fragments: { T: document.definitions[1] },
          operation,
          variableValues: { id: '1', first: 3 },
        }),
      ),
    );
  });

  test('without what it needs it is left to an execution, which tells the fault, and can be written later', async () => {
    const { page, asked } = given(null);
    expect(await page.write({}, {})).toBeNull();
    expect(asked).toEqual([]);
    expect(await page.write({}, { id: '1' })).not.toBeNull();
  });

  test('with a root field that is not written it is left to an execution from then on', async () => {
    const { page, asked } = given([{ id: '2' }]);
    expect(await page.write({}, { id: '1' })).toBeNull();
    expect(await page.write({}, { id: '1' })).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('needs no variables, nor does its operation come first', async () => {
    const { page } = given(new Written('[]'), 'fragment T on Tender { id } { tenders { ...T } }');
    expect(await page.write({}, {})).toBe('{"data":{"tenders":[]}}');
  });
});
