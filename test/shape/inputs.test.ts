import { expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNullableType, type GraphQLInputField, isInputObjectType, isListType } from 'graphql';
import type { Limits } from '#platform';
import { TestApplication } from '../support/application.ts';
import { filesOf, textOf } from '../support/sources.ts';

const app = await TestApplication.start();
const { schema } = app.get(GraphQLSchemaHost);
const fields = Object.values(schema.getTypeMap())
  .filter(isInputObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })));
await app.stop();

const limitsOf = ({ extensions }: GraphQLInputField): Limits | undefined => extensions['limits'] as Limits | undefined;
const namesWhere = (wrong: (limits: Limits, field: GraphQLInputField) => boolean): string[] =>
  fields.filter(({ field }) => wrong(limitsOf(field) ?? {}, field)).map(({ name }) => name);

test('every field of every input is declared by a word with its limits', () => {
  expect(fields.length).toBeGreaterThan(200);
  expect(fields.filter(({ field }) => limitsOf(field) === undefined).map(({ name }) => name)).toEqual([]);
  const decorated = filesOf(/^libs\/[^/]+\/src\/graphql\/.*inputs\.ts$/).filter((file) =>
    /@(Field|InputType)\(/.test(textOf(file)),
  );
  expect(decorated).toEqual([]);
});

test('every list and every text has a most', () => {
  const isText = ({ type }: GraphQLInputField) => String(getNullableType(type)) === 'String';
  const isList = ({ type }: GraphQLInputField) => isListType(getNullableType(type));
  expect(namesWhere(({ id, most }, field) => (isList(field) || (isText(field) && !id)) && most === undefined)).toEqual(
    [],
  );
  expect(
    namesWhere(
      ({ each }, field) => String(getNullableType(field.type)).startsWith('[String') && !(each?.id ?? each?.most),
    ),
  ).toEqual([]);
});

/** Codes, which a list or a form of their own holds to what can be printed, and what stands on no paper. */
const unprinted =
  /\.(email|phone|identityDocument|unit|cpvCode|doi|key|prevalence|\w*[cC]ode)$|^(CreateApiKeyInput\.name|SetOwnRuleInput\.\w+|(Bilingual|RecordSurvey|SurveyQuestion|SurveyAnswer)Input\.\w+)$/;

test('what people write is held to the characters of papers, unless it stands on none', () => {
  const free = namesWhere(
    ({ id, exact, printed }, { type }) => String(getNullableType(type)) === 'String' && !id && !exact && !printed,
  );
  expect(free.filter((name) => !unprinted.test(name))).toEqual([]);
  const passwords = namesWhere(({ exact }, { name }) => /password/i.test(name) && !exact);
  expect(passwords).toEqual([]);
});
