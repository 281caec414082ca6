import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage, type MigrationInterface } from 'typeorm';
import type { Config } from '../config.ts';
import { migrateJobs } from '../jobs/stores.ts';
import { keepTexts, refuseOthers, textsOf } from './migration-texts.ts';
import { SnakeNaming } from './naming.ts';
import { assertServer } from './server.ts';

const TIMESTAMPTZ = 1184;
const DATE = 1082;

/** Moments as `2026-03-01T09:00:00.000Z`, dates as text: nothing passes through the process's time zone. */
pg.types.setTypeParser(TIMESTAMPTZ, (text) => `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds(text)}Z`);
pg.types.setTypeParser(DATE, (text) => text);

function milliseconds(text: string): string {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return fraction.slice(0, 3).padEnd(3, '0');
}

export type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databaseRole' | 'poolSize'>;

/** Settings of every session; the role is taken at connection, so even an owner's login cannot rewrite the journal. */
export function sessionOptions(role: string | null, readOnly = false): string {
  return [
    '-c timezone=UTC',
    // Said once for all transactions of a session instead of by a statement in each.
    '-c default_transaction_isolation=read\\ committed',
    '-c statement_timeout=30000',
    '-c idle_in_transaction_session_timeout=60000',
    ...(readOnly ? ['-c default_transaction_read_only=on'] : []),
    ...(role ? [`-c role=${role}`] : []),
  ].join(' ');
}

/** The connection that writes: rows of every room that has been imported. */
export function dataSource(config: DatabaseConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as () => void),
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    poolSize: config.poolSize,
    extra: { options: sessionOptions(config.databaseRole), keepAlive: true, pipeline: true },
  });
}

/** The pool of the read planner: it cannot write at all. */
export function readPool(config: DatabaseConfig): pg.Pool {
  const pool = new pg.Pool({ ...reading(config), max: config.poolSize });
  pool.on('error', () => undefined);
  return pool;
}

/** A connection that reads for the API. */
export const reading = ({ databaseUrl, databaseRole }: DatabaseConfig): pg.ClientConfig => ({
  connectionString: databaseUrl,
  options: sessionOptions(databaseRole, true),
  keepAlive: true,
});

const migrationsFolder = new URL('../../../../migrations/', import.meta.url);

/** Every migration, in order. Run by the owner of the database, never at the start of a process in production. */
export async function migrations(): Promise<(new () => MigrationInterface)[]> {
  const own = extname(fileURLToPath(import.meta.url));
  const files = (await readdir(migrationsFolder)).filter(
    (name) => /^\d{3}-[a-z-]+\.(ts|js)$/.test(name) && name.endsWith(own),
  );
  const classes: (new () => MigrationInterface)[] = [];
  for (const file of files.sort()) {
    const module = (await import(new URL(file, migrationsFolder).href)) as Record<string, new () => MigrationInterface>;
    classes.push(...Object.values(module));
  }
  return classes;
}

/** Brings the database up to date; tells each migration as it is done. Leaves one alone that other migrations have made. */
export async function migrate(databaseUrl: string, tell: (name: string) => void = () => undefined): Promise<void> {
  const classes = await migrations();
  const source = new DataSource({ type: 'postgres', url: databaseUrl, migrations: classes, entities: [] });
  await source.initialize();
  try {
    await assertServer((text) => source.query(text));
    const texts = await textsOf(classes);
    await refuseOthers(source, texts);
    for (const migration of await source.runMigrations({ transaction: 'each' })) tell(migration.name);
    await keepTexts(source, texts);
    await source.query('grant select on migrations to turbota_app');
    await migrateJobs(databaseUrl, 'turbota_app');
  } finally {
    await source.destroy();
  }
}
