import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { isAlive } from '../../scripts/lib/processes.mjs';
import { project } from '../../scripts/lib/project.mjs';
import { openServer } from '../../scripts/postgres.mjs';
import { makeTemplate } from './template.mjs';

/** What is drawn at random here is drawn alike at each run, so that a test which fails was broken by a change; `npm run torture` draws anew. */
const USUAL_SEED = '20260101';

/** Once a run: a server, and one database with the migrations and reference data in it, which each test file copies. */
export default async function setUp() {
  const seed = (process.env['SEED'] ||= USUAL_SEED);
  console.log(`\nSeed of the random attacks: ${seed} (SEED=… draws others)`);
  const given = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'];
  const embedded = given ? undefined : await openServer('postgres-test');
  if (embedded) process.env['TURBOTA_TEST_SERVER_PID'] = String(embedded.pid);
  const server = given || `${embedded.url}/postgres`;
  globalThis.turbotaTestServer = embedded;
  removeOldFiles();
  try {
    process.env['TURBOTA_TEST_TEMPLATE'] = await prepare(server);
  } catch (error) {
    await embedded?.release();
    throw error;
  }
  process.env['TURBOTA_TEST_SERVER'] = server;
  process.env['TURBOTA_TEST_RUN'] = `turbota_test_${process.pid}`;
}

async function prepare(server) {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await dropLeftovers(admin);
    return await makeTemplate(admin, server);
  } finally {
    await admin.end();
  }
}

/** Files that tests of earlier runs have stored. */
function removeOldFiles() {
  const folder = path.join(project, '.data', 'test-files');
  if (!existsSync(folder)) return;
  for (const pid of readdirSync(folder)) {
    if (!isAlive(Number(pid))) rmSync(path.join(folder, pid), { recursive: true, force: true });
  }
}

/** Databases of runs that ended before they could clear up. */
async function dropLeftovers(admin) {
  const { rows } = await admin.query(
    String.raw`select datname as name from pg_database where datname ~ '^turbota_test_\d+_'`,
  );
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_')[2]))) await admin.query(`drop database if exists ${name} with (force)`);
  }
}
