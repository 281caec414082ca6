import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for a test file: migrated, with reference data and nothing else. */
export interface TestDatabase {
  readonly url: string;
  /** Throws the database away, whoever is still connected to it. */
  drop(): Promise<void>;
}

export async function freshDatabase(): Promise<TestDatabase> {
  const name = `${fromSetUp('TURBOTA_TEST_RUN')}_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${fromSetUp('TURBOTA_TEST_TEMPLATE')} strategy file_copy`);
  const url = new URL(fromSetUp('TURBOTA_TEST_SERVER'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: fromSetUp('TURBOTA_TEST_SERVER') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function fromSetUp(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: Jest's global set-up did not run`);
  return value;
}
