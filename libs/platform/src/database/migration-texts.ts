import { createHash } from 'node:crypto';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

type Texts = Readonly<Record<string, string>>;

/** The database was made by migrations that say something else than those of this version, though under the same names perhaps. */
export class OtherMigrations extends Error {
  constructor(readonly names: readonly string[]) {
    super(`The database was made by other migrations than those of this version: ${names.join(', ')}.`);
  }
}

/** What each migration would say to the database, as a hash by its name. */
export async function textsOf(classes: readonly (new () => MigrationInterface)[]): Promise<Texts> {
  const texts: Record<string, string> = {};
  for (const Migration of classes) {
    const hash = createHash('sha256');
    const listening = { query: (...said: unknown[]) => Promise.resolve(hash.update(JSON.stringify(said))) };
    await new Migration().up(Object.assign({} as QueryRunner, listening));
    texts[Migration.name] = hash.digest('hex').slice(0, 16);
  }
  return texts;
}

/** Throws when the database was made by others: until migrations are frozen they are rewritten in place, and run once. */
export async function refuseOthers(source: DataSource, texts: Texts): Promise<void> {
  const [table] = await source.query<{ kept: string | null }[]>(
    `select obj_description(to_regclass('public.migrations'), 'pg_class') as kept where to_regclass('public.migrations') is not null`,
  );
  if (!table) return;
  const done = await source.query<{ name: string }[]>('select name from migrations order by timestamp');
  const kept = JSON.parse(table.kept ?? '{}') as Texts;
  const others = done.filter(({ name }) => kept[name] === undefined || kept[name] !== texts[name]);
  if (others.length > 0) throw new OtherMigrations(others.map(({ name }) => name));
}

/** In the comment of the table of migrations, which a dump carries along. */
export async function keepTexts(source: DataSource, texts: Texts): Promise<void> {
  await source.query(`comment on table migrations is '${JSON.stringify(texts)}'`);
}
