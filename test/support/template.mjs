import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { project } from '../../scripts/lib/project.mjs';

const UNUSED = '3 days';

/**
 * The database that test files copy: migrated, with reference data. It is kept from run to run, under a name made
 * from all that goes into it, and made anew only when that changes.
 */
export async function makeTemplate(admin, server) {
  const name = `turbota_template_${fingerprint()}`;
  await admin.query(`select pg_advisory_lock(hashtext('turbota_template'))`);
  const exists = await admin.query('select from pg_database where datname = $1', [name]);
  if (exists.rowCount === 0) {
    const unfinished = `${name}_unfinished`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished} template template0 encoding 'UTF8'`);
    await fill(withDatabase(server, unfinished));
    await admin.query(`alter database ${unfinished} rename to ${name}`);
  }
  await admin.query(`do $$ begin execute format('comment on database ${name} is %L', clock_timestamp()); end $$`);
  await dropUnused(admin, name);
  await admin.query(`select pg_advisory_unlock(hashtext('turbota_template'))`);
  return name;
}

/**
 * In a process of its own: frameworks keep registries in the global object, and Jest shows the globals of this process
 * to the tests that it runs in it.
 */
async function fill(url) {
  const script = path.join(import.meta.dirname, 'fill-template.mjs');
  try {
    await promisify(execFile)(process.execPath, [script, url], { cwd: project });
  } catch (error) {
    const reason = /^(\w*Error): .*$/m.exec(error.stderr)?.[0] ?? error.message;
    throw new Error(`no database for the tests: ${reason}`, { cause: error });
  }
}

/** A template is thrown away after some days: another branch in the same folder may come back to it until then. */
async function dropUnused(admin, current) {
  const { rows } = await admin.query(
    `select datname as name from pg_database
      where starts_with(datname, 'turbota_template_') and datname <> $1
        and coalesce(shobj_description(oid, 'pg_database')::timestamptz, '-infinity') < clock_timestamp() - $2::interval`,
    [current, UNUSED],
  );
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'libs/kernel/src', 'libs/platform/src', 'libs/reference/src']) {
    for (const file of sourcesUnder(path.join(project, folder))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function sourcesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json|csv)$/.test(name) && !name.endsWith('.spec.ts'))
    .sort()
    .map((name) => path.join(folder, name));
}

function withDatabase(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
