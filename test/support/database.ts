import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for a test file: migrated, with reference data and nothing else. */
export interface TestDatabase {
  readonly url: string;
  /** Throws the database away, whoever is still connected to it. */
  drop(): Promise<void>;
  /** Another one that holds the same. Whoever is connected to this one is cut off, and may come again. */
  copy(): Promise<TestDatabase>;
  /** Sets this one back to a copy, which is no more afterwards. Whoever is connected to it is cut off, and may come again. */
  setBack(copy: TestDatabase): Promise<void>;
}

export const freshDatabase = (): Promise<TestDatabase> => copyOf(fromSetUp('TURBOTA_TEST_TEMPLATE'));

/** A database that holds what a template holds, which nobody is connected to. */
export async function copyOf(template: string, name = freshName()): Promise<TestDatabase> {
  await administer(`create database ${name} template ${template} strategy file_copy`);
  return named(name);
}

const freshName = (): string => `${fromSetUp('TURBOTA_TEST_RUN')}_${randomBytes(6).toString('hex')}`;

function named(name: string): TestDatabase {
  const url = new URL(fromSetUp('TURBOTA_TEST_SERVER'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(untilLeft(name), `drop database if exists ${name} with (force)`),
    copy: async () => {
      const copy = freshName();
      await administer(
        `alter database ${name} allow_connections false`,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
        `create database ${copy} template ${name} strategy file_copy`,
        `alter database ${name} allow_connections true`,
      );
      return named(copy);
    },
    setBack: (copy) =>
      administer(
        `drop database ${name} with (force)`,
        `alter database ${new URL(copy.url).pathname.slice(1)} rename to ${name}`,
      ),
  };
}

/** Whoever has just said goodbye may leave by himself: a connection that is cut while it closes is a fault of nobody's. */
const untilLeft = (name: string): string => `do $$ begin
  for tries in 1..25 loop
    exit when not exists (select from pg_stat_get_activity(null) a join pg_database d on d.oid = a.datid where d.datname = '${name}');
    perform pg_sleep(0.02), pg_stat_clear_snapshot();
  end loop;
end $$`;

async function administer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: fromSetUp('TURBOTA_TEST_SERVER') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export function fromSetUp(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: Jest's global set-up did not run`);
  return value;
}
