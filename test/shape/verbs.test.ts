import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isInputObjectType } from 'graphql';
import { TestApplication } from '../support/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

test('the input of a verb has the name of the verb, so that a program can form any request from the name alone', () => {
  const verbs = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields());
  const misnamed = verbs.flatMap(({ name, args }) => {
    const input = args.find((argument) => argument.name === 'input');
    const expected = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    return input && String(input.type) !== expected ? [`${name}(input: ${String(input.type)})`] : [];
  });
  expect(misnamed).toEqual([]);
});

/** Verbs that cannot be rehearsed, each with its reason. */
const neverRehearsed: Readonly<Record<string, string>> = {
  signIn: 'identity',
  signOut: 'identity',
  chooseOrganisation: 'identity',
  createApiKey: 'identity',
  revokeApiKey: 'identity',
  createOrganisation: 'identity',
  signUpProvider: 'identity: it would tell whose addresses are known',
  addMember: 'identity: likewise',
  changeRoles: 'identity',
  deleteFile: 'what it deletes is no object that could be answered',
  openBids: 'opening',
  signProtocol: 'signing',
  signContract: 'signing',
  advanceClock: 'it is of demonstrations alone',
};

test('every verb can be rehearsed, but those of identity, opening and signing', () => {
  const verbs = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields());
  const without = verbs.filter(({ args }) => !args.some(({ name }) => name === 'rehearse'));
  expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(neverRehearsed).sort());
});

test('a verb that asks for a password is a signature and cannot be rehearsed; a bid can, for it is written before', () => {
  const verbs = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields());
  const signing = verbs.filter(({ args }) => {
    const input = args.find(({ name }) => name === 'input');
    const type = input && getNamedType(input.type);
    return isInputObjectType(type) && 'password' in type.getFields();
  });
  expect(signing.map(({ name }) => name).filter((name) => !(name in neverRehearsed))).toEqual(['submitBid']);
});
