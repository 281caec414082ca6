import { GraphQLSchemaHost } from '@nestjs/graphql';
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
