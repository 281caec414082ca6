/** @alone It declares what the product does not know. */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLModule, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiDriverConfig } from '../../libs/platform/src/graphql/driver-config.ts';
import { ApiDriver } from '../../libs/platform/src/graphql/driver.ts';
import { PersistedDocuments } from '../../libs/platform/src/graphql/persisted.ts';
import { Tender } from '../support/sample-schema.ts';

@ObjectType()
class Undeclared {
  @Field(() => String, { description: 'Its name.' }) name: string;
}

@Resolver()
class Holes {
  @Query(() => Undeclared, { description: 'A type that is neither a row nor a value.' })
  undeclared(): Undeclared {
    return { name: '' };
  }

  @Query(() => [Tender], { description: 'A list without a limit.' })
  unlimited(): Tender[] {
    return [];
  }
}

test('a schema with a hole stops the start', async () => {
  @Module({
    imports: [
      GraphQLModule.forRoot<ApiDriverConfig>({
        driver: ApiDriver,
        autoSchemaFile: true,
        compiled: false,
        documents: new PersistedDocuments({}),
        callerOf: () => 'public',
        nobody: () => ({}),
        log: { error: () => undefined },
      }),
    ],
    providers: [Holes],
  })
  class App {}
  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
  await expect(app.init()).rejects.toThrow(
    'the schema is not complete:\nQuery.unlimited is a list without `most`\nUndeclared is neither @Readable nor a @Value',
  );
  await app.close();
});
