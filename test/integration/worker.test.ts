import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { createWorker, healthOf } from '../../apps/worker/src/worker.ts';
import { KeptLog, testConfig } from '../support/application.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let worker: INestApplicationContext;
let health: FastifyInstance;
let url: string;

beforeAll(async () => {
  database = await freshDatabase();
  const log = new KeptLog();
  worker = await createWorker(testConfig(database.url), log);
  health = healthOf(worker, log);
  url = await health.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await health.close();
  await worker.close();
  await database.drop();
});

const answer = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, body: (await response.json()) as object };
};

test('a worker says that it is ready, and serves nothing else', async () => {
  const checks = { database: 'ok', migrations: 'ok', queue: 'ok' };
  expect(await answer('/health/ready')).toEqual({ status: 200, body: { status: 'ok', checks } });
  expect(await answer('/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
  for (const path of ['/', '/graphql']) expect((await answer(path)).status).toBe(404);
});

test('a worker of a newer version says that the database is behind it', async () => {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`delete from migrations where name like 'Publishing%'`);
  await owner.end();
  expect(await answer('/health/ready')).toMatchObject({ status: 503, body: { checks: { migrations: 'missing' } } });
});
