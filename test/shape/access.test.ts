import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { declaredAction, isForEveryone, permissions } from '#platform';
import { TestApplication } from '../support/application.ts';
import { rootHandlers } from '../support/root-fields.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

function rootFields(): string[] {
  const { schema } = app.app.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type!.name}.${field}`),
  );
}

test('every root field has a handler that this test knows', () => {
  expect([...rootHandlers(app).keys()].sort()).toEqual(rootFields().sort());
});

test('every root field says who may use it', () => {
  const silent = [...rootHandlers(app)].filter(([, handler]) => !isForEveryone(handler) && !declaredAction(handler));
  expect(silent.map(([field]) => field)).toEqual([]);
});

test('every action of a root field stands in a policy', () => {
  const actions = [...rootHandlers(app).values()].flatMap((handler) => declaredAction(handler) ?? []);
  expect(actions.filter((action) => !permissions.has(action))).toEqual([]);
});

test('no change of data is open to everybody but sign-up and sign-in', () => {
  const open = [...rootHandlers(app)].filter(
    ([field, handler]) =>
      field.startsWith('Mutation.') &&
      (isForEveryone(handler) || permissions.get(declaredAction(handler)!)?.who === 'everyone'),
  );
  expect(open.map(([field]) => field).sort()).toEqual(['Mutation.signIn', 'Mutation.signUpProvider']);
});
