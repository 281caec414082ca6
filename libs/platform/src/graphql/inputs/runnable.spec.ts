import { buildSchema, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { withInputs, writesInput } from './in-document.ts';
import type { Given } from './given.ts';
import { runnable, withDefaults } from './runnable.ts';

const told = buildSchema(`
  input LineInput { price: String! }
  input DraftInput { title: String!, lines: [LineInput!] }
  type Query { list(first: Int! = 20, lotId: String): String }
  type Mutation { draft(input: DraftInput!): String }
`);
const seen: unknown[] = [];
for (const field of [told.getQueryType()!.getFields()['list']!, told.getMutationType()!.getFields()['draft']!])
  field.resolve = (_, given: Record<string, unknown>) => {
    seen.push(
      Object.fromEntries(Object.entries(given).map(([name, value]) => [name, (value as Given)?.value ?? value])),
    );
    return 'done';
  };
const schema: GraphQLSchema = runnable(told);
beforeEach(() => void (seen.length = 0));

const walked = (text: string, variables: object) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const variableValues = withInputs(schema, document, { ...variables });
  return execute({ schema, document, variableValues });
};
const compiled = (text: string, variables: object) => {
  const document = parse(text);
  const query = compileQuery(schema, document);
  if (!isCompiledQuery(query)) throw new Error('not compiled');
  return query.query(undefined, {}, withInputs(schema, document, { ...variables }));
};

const byVariable = 'mutation ($input: DraftInput!) { draft(input: $input) }';
describe.each([
  ['walked', walked],
  ['compiled', compiled],
])('%s', (_, run) => {
  test.each<[string, string, object, unknown]>([
    ['a variable', byVariable, { input: { title: 7, x: [1] } }, { title: 7, x: [1] }],
    ['a variable that is no object', byVariable, { input: 'x' }, 'x'],
    ['a variable that is left out', byVariable, {}, {}],
    ['a variable that is null', byVariable, { input: null }, {}],
    ['a literal that is null', 'mutation { draft(input: null) }', {}, {}],
    ['no input', 'mutation { draft }', {}, {}],
  ])('%s comes to the resolver as it was sent', async (__, text, variables, input) => {
    expect(await run(text, variables)).toEqual({ data: { draft: 'done' } });
    expect(seen).toEqual([{ input }]);
  });

  test('null where there is a default takes the default', async () => {
    for (const text of ['{ list(first: null) }', 'query ($n: Int) { list(first: $n) }', '{ list }'])
      await run(text, { n: null });
    expect(seen).toEqual([{ first: 20 }, { first: 20 }, { first: 20 }]);
  });

  test('what names a row has the form of an identifier', async () => {
    const { errors } = await run('query ($id: String) { list(lotId: $id) }', { id: "x' or 1=1 --" });
    expect(errors?.map(({ message }) => message)).toEqual(['lotId is not an identifier.']);
    expect(seen).toEqual([]);
  });
});

test.each<[string, object, unknown]>([
  ['mutation { draft(input: { title: 7, x: [red, 1.5] }) }', {}, { title: 7, x: ['red', 1.5] }],
  ['mutation { draft(input: "x") }', {}, 'x'],
])('what is written in the document comes as it was written: %s', async (text, variables, input) => {
  await walked(text, variables);
  expect(seen).toEqual([{ input }]);
});

test('a document that writes an input is walked, since the compiler would write a text of it', async () => {
  const text = 'mutation ($t: String, $l: [LineInput!]) { draft(input: { title: $t, lines: $l }) }';
  const writes = (document: string) => writesInput(schema, parse(document));
  expect([
    writes(text),
    writes('mutation { draft(input: "x") }'),
    writes(byVariable),
    writes('{ list(first: 3) }'),
  ]).toEqual([true, true, false, false]);
  await walked(text, { t: 'x', l: [{ price: '1' }] });
  expect(seen).toMatchObject([{ input: { title: 'x', lines: [{ value: { price: '1' } }] } }]);
});

test('the reads get the same arguments as the resolvers', () => {
  const list = schema.getQueryType()!.getFields()['list']!;
  expect(withDefaults(list, { first: null })).toEqual({ first: 20 });
  expect(withDefaults(list, { first: 3 })).toEqual({ first: 3 });
});
