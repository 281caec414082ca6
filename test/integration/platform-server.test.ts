import { migrate } from '#platform';
import pg from 'pg';
import { createApi } from '../../apps/api/src/api.ts';
import { createWorker } from '../../apps/worker/src/worker.ts';
import { KeptLog, testConfig } from '../support/application.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('alter collation pg_catalog."uk-x-icu" rename to "another"');
  await client.end();
});
afterAll(() => database.drop());

const REFUSAL = 'PostgreSQL with ICU is needed: this server has no collation "uk-x-icu"';

test('no process starts on a server that does not know the alphabet, and nothing is migrated there', async () => {
  const log = new KeptLog();
  await expect(createApi({ config: testConfig(database.url), manifest: {}, log })).rejects.toThrow(REFUSAL);
  await expect(createWorker(testConfig(database.url), log)).rejects.toThrow(REFUSAL);
  await expect(migrate(database.url)).rejects.toThrow(REFUSAL);
});
