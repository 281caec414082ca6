import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { declaredAction, isForEveryone, permissions } from '#platform';
import { TestApplication } from '../support/application.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

/** Every method that answers a root field, by the field's name. */
function rootHandlers(): Map<string, object> {
  const handlers = new Map<string, object>();
  for (const { providers } of app.app.get(ModulesContainer).values()) {
    for (const { metatype } of providers.values()) {
      const prototype: unknown = metatype?.prototype;
      if (typeof prototype !== 'object' || prototype === null) continue;
      for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
        const kind: unknown = typeof value === 'function' && Reflect.getMetadata('graphql:resolver_type', value);
        if (kind !== 'Query' && kind !== 'Mutation') continue;
        const name =
          (Reflect.getMetadata('graphql:resolver_name', value) as string | undefined) ??
          (value as { name: string }).name;
        handlers.set(`${kind}.${name}`, value as object);
      }
    }
  }
  return handlers;
}

function rootFields(): string[] {
  const { schema } = app.app.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type!.name}.${field}`),
  );
}

test('every root field has a handler that this test knows', () => {
  expect([...rootHandlers().keys()].sort()).toEqual(rootFields().sort());
});

test('every root field says who may use it', () => {
  const silent = [...rootHandlers()].filter(([, handler]) => !isForEveryone(handler) && !declaredAction(handler));
  expect(silent.map(([field]) => field)).toEqual([]);
});

test('every action of a root field stands in a policy', () => {
  const actions = [...rootHandlers().values()].flatMap((handler) => declaredAction(handler) ?? []);
  expect(actions.filter((action) => !permissions.has(action))).toEqual([]);
});

test('no change of data is open to everybody but sign-up and sign-in', () => {
  const open = [...rootHandlers()].filter(
    ([field, handler]) =>
      field.startsWith('Mutation.') &&
      (isForEveryone(handler) || permissions.get(declaredAction(handler)!)?.who === 'everyone'),
  );
  expect(open.map(([field]) => field).sort()).toEqual(['Mutation.signIn', 'Mutation.signUpProvider']);
});
