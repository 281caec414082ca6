import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { newId } from '#kernel';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession } from '../support/given-identity.ts';

let app: TestApplication;
let id: string;

beforeAll(async () => {
  app = await TestApplication.start();
  id = await givenOrganisation(app, { kind: 'authority', name: 'Громада' });
});
afterAll(() => app.stop());
beforeEach(() => void (app.log.lines.length = 0));

const ask = (query: string, variables: Record<string, unknown> = {}) => app.graphql<unknown>(query, variables);
const errors = () => app.log.lines.filter(({ level }) => level === 'error');

test.each([
  ['the name of its type alone', '{ organisation(id: $id) { __typename } }', { __typename: 'Organisation' }],
  ['nothing, all fields being skipped', '{ organisation(id: $id) { name @skip(if: true) } }', {}],
  ['a fragment that is not included', '{ organisation(id: $id) { ... @include(if: false) { name } } }', {}],
])('an object that exists is there when one asks for %s', async (_, query, organisation) => {
  expect(await ask(`query ($id: String!) ${query}`, { id })).toEqual({ data: { organisation } });
  expect(await ask(`query ($id: String!) ${query}`, { id: newId() })).toEqual({ data: { organisation: null } });
});

test('lists and pages hold their objects when one asks for the names of their types alone', async () => {
  const { data } = (await ask('{ units { __typename } tenders { __typename nodes { __typename } } }')) as {
    data: { units: unknown[]; tenders: object };
  };
  expect(data.units).toContainEqual({ __typename: 'NamedCode' });
  expect(data.tenders).toEqual({ __typename: 'TenderConnection', nodes: [] });
});

test('null takes the default wherever there is one', async () => {
  const { schema } = app.get(GraphQLSchemaHost);
  const query = schema.getQueryType()!.getFields();
  const withDefault = Object.values(query).filter(({ args }) => args.some(({ name }) => name === 'first'));
  expect(withDefault.length).toBeGreaterThan(8);
  const first = await ask('{ tenders { pageInfo { hasNextPage } } }');
  expect(await ask('{ tenders(first: null) { pageInfo { hasNextPage } } }')).toEqual(first);
  expect(await ask('query ($n: Int) { tenders(first: $n) { pageInfo { hasNextPage } } }', { n: null })).toEqual(first);
  const refused = await app.graphql<{ publishTender: { problems: { message: string }[] } }>(
    'mutation { signIn(input: {}) { problems { message(language: null) } } }',
  );
  expect(JSON.stringify(refused)).toContain('Це поле обов’язкове.');
});

test.each([
  ['a subscription', 'subscription { x }', 'There are queries and mutations, and nothing else.'],
  [
    'a directive without its answer',
    'query ($x: Boolean = true) { units @skip(if: $x) { code } }',
    'Argument "if" of non-null type "Boolean!" must not be null.',
  ],
])('%s is refused plainly', async (_, query, message) => {
  const answer = await ask(query, { x: null });
  expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_INPUT' } }]);
  expect(errors()).toEqual([]);
});

test('a price with a comma is refused at its field, and the price is nowhere to be read', async () => {
  const query =
    'mutation ($input: AppropriateInput!) { appropriate(input: $input) { problems { code path message } } }';
  const input = { lineId: newId(), amount: '231,77', act: '№ 1' };
  const officer = await givenSession(app, await givenMember(app, id, ['finance_officer']));
  const { data } = await app.graphql<{ appropriate: { problems: object[] } }>(query, { input }, officer);
  expect(data.appropriate.problems).toEqual([
    {
      code: 'INPUT_NOT_DECIMAL',
      path: ['amount'],
      message: 'Напишіть число цифрами, з крапкою перед дробовою частиною і без пробілів, наприклад 1234.50.',
    },
  ]);
  expect(JSON.stringify(app.log.lines)).not.toContain('231');
});

test('all problems of an input are told at once, codes by their names', async () => {
  const query = `mutation { createOrganisation(input: { kind: X, legalType: ngo, name: "✓", language: en })
    { problems { code path message(language: uk) } } }`;
  const operator = await givenSession(
    app,
    await givenMember(app, await givenOrganisation(app, { kind: 'operator' }), ['operator']),
  );
  const { data } = await app.graphql<{ createOrganisation: { problems: object[] } }>(query, {}, operator);
  expect(data.createOrganisation.problems).toEqual(
    expect.arrayContaining([
      {
        code: 'INPUT_NOT_LISTED',
        path: ['kind'],
        message: 'Виберіть зі списку: орган влади, оператор, орган контролю, надавач.',
      },
      { code: 'INPUT_REQUIRED', path: ['legalCode'], message: 'Це поле обов’язкове.' },
      {
        code: 'TEXT_UNPRINTABLE',
        path: ['name'],
        message: 'Цей текст потрапляє в документи, а надрукувати можна не всі його знаки. Замініть їх: U+2713 ✓.',
      },
    ]),
  );
});

test('what the database refuses is our fault: told as such, and logged without its values', async () => {
  const database = new pg.Client({ connectionString: app.database.url });
  await database.connect();
  // A row that its type does not allow, as only a fault of ours could leave it behind.
  await database.query(
    `create or replace function fault_of_ours() returns integer language sql as $$ select 'canary'::text::integer $$`,
  );
  await database.query(`alter table organisation rename to organisation_of_before`);
  await database.query(
    `create view organisation as select id, legal_type, legal_code, fault_of_ours()::text as name, language, kind, territory_code, demonstration from organisation_of_before`,
  );
  try {
    const answer = await ask('query ($id: String!) { organisation(id: $id) { name } }', { id });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(errors()).toMatchObject([{ details: { err: { code: '22P02' } } }]);
  } finally {
    await database.query('drop view organisation');
    await database.query('alter table organisation_of_before rename to organisation');
    await database.end();
  }
});
