#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { answers, Children, isBuilt, otherStart } from './lib/children.mjs';
import { dropDatabase, ensureDatabase } from './lib/database.mjs';
import { setAside } from './lib/set-aside.mjs';
import { project } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { bold, faint, giveUp, green, red, seconds, task, yellow } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { surroundings } from './lib/surroundings.mjs';

const began = performance.now();
/** What the command says of a demonstration that was begun and not finished. */
const CUT_OFF = 75;
/** What it says of a database that other migrations have made. */
const OTHERS = 76;
const command = path.join(project, 'dist/apps/cli/src/main.js');
let server;
let children;
let ending = false;

process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));
process.on('SIGHUP', () => end(0));

try {
  console.log(bold('Turbota: everything at once, on this machine'));
  const other = await otherStart();
  if (other) {
    console.log(`\nIt is running already: ${bold(other.PORTAL_URL)} (GraphQL: ${other.API_URL}/graphql).`);
    process.exit(0);
  }
  await start();
} catch (error) {
  if (!ending) {
    await stopAll().catch(() => undefined);
    giveUp(error);
  }
}

async function start() {
  await setUp();
  await build();
  const environment = await surroundings(await database());
  await serve(environment);
  await guide(environment);
}

/** Everything on one database: migrations, the processes, and what a newcomer finds in it. */
async function serve(environment) {
  if (!(await migrated(environment))) return beginBeside(environment);
  children = new Children(environment, stopped);
  const apps = ['api', 'worker', 'portal'].filter(isBuilt);
  await task(`Starting ${apps.join(', ')}`, async () => {
    for (const name of apps) children.start(name);
    const addresses = { api: `${environment.API_URL}/health/ready`, portal: environment.PORTAL_URL };
    for (const name of apps) {
      const isRunning = () => children.has(name);
      if (addresses[name] && !(await answers(addresses[name], isRunning))) throw new Error(`${name} does not answer.`);
    }
  });
  await demonstration(environment);
}

/** The address of the database: a given one, or the embedded server's. */
async function database() {
  let url = process.env.DATABASE_URL;
  await task(url ? 'Database (DATABASE_URL)' : 'Database (embedded PostgreSQL)', async () => {
    if (!url) {
      const { openServer } = await import('./postgres.mjs');
      server = await openServer('postgres');
      url = `${server.url}/turbota`;
    }
    await ensureDatabase(url);
  });
  if (server)
    console.log(faint(`  data in ${server.folder}${server.adopted ? ' (the server was still running)' : ''}`));
  return url;
}

/** False when other migrations have made the database; then nothing in it was changed. */
async function migrated(environment) {
  let others = '';
  await task('Migrations and reference data', async () => {
    const { code, said } = await run(process.execPath, [command, 'migrate'], { env: environment });
    if (code === OTHERS) others = said.trim();
    else if (code !== 0) throw new Error(`turbota migrate failed:\n${said.trim()}`);
  });
  if (others) console.log(yellow(others));
  return others === '';
}

/** Data of another version stays, under another name, and this one begins with none. */
async function beginBeside(environment) {
  if (!server) {
    throw new Error(
      'Name an empty database in DATABASE_URL, or start the version that made this one. Turbota neither changes nor deletes it.',
    );
  }
  console.log(faint(`  it was set aside: ${await setAside(environment)}`));
  await ensureDatabase(environment.DATABASE_URL);
  await serve(environment);
}

/** Plays the demonstration year on an empty database; later it only renews what a newcomer tries. */
async function demonstration(environment) {
  if (environment.TURBOTA_MODE !== 'demonstration' || !readFileSync(command, 'utf8').includes('cycle')) return;
  console.log(`${faint('…')} Demonstration data`);
  const { code } = await run(process.execPath, [command, 'cycle'], { show: true, env: environment });
  if (code === CUT_OFF) return beginAnew(environment);
  if (code !== 0) throw new Error('The demonstration did not play to its end; what it says stands above.');
}

/** The year cannot be taken up half-way: a run that was cut off leaves an empty database to play it again. */
async function beginAnew(environment) {
  if (!server) {
    throw new Error('An earlier run was cut off while it played the demonstration. Give it an empty database.');
  }
  console.log(faint('  an earlier run was cut off while it played the year: it is played again from the beginning'));
  await children.end();
  await dropDatabase(environment.DATABASE_URL);
  await ensureDatabase(environment.DATABASE_URL);
  await serve(environment);
}

async function guide(environment) {
  console.log(`\n${green(bold('Turbota is running.'))} ${faint(seconds(began))}\n`);
  if (isBuilt('portal')) console.log(`  Portal     ${bold(environment.PORTAL_URL)}`);
  console.log(`  GraphQL    ${environment.API_URL}/graphql`);
  console.log(`  Documents  ${path.join(path.dirname(environment.STORAGE_FOLDER), 'papers')}`);
  console.log('  Logs       .data/logs');
  await accounts();
  console.log(`\n  ${bold('Next:')} open the portal and follow "A first walk" in README.md. Ctrl-C stops everything.`);
}

async function accounts() {
  const cast = path.join(project, 'dist/apps/cli/src/cycle/cast.js');
  const { authority, commission, providers, PASSWORD } = await import(pathToFileURL(cast).href).catch(() => ({}));
  if (!PASSWORD) return;
  console.log(`\n  Demonstration accounts, all with the password "${bold(PASSWORD)}":`);
  const line = (email, name, role) => console.log(`    ${email.padEnd(30)} ${name.padEnd(22)} ${faint(role)}`);
  for (const { email, name, roles } of authority) line(email, name, roles.join(', ').replaceAll('_', ' '));
  for (const { email, name, seat, alternate } of commission)
    line(email, name, `commission: ${alternate ? 'alternate ' : ''}${seat}`);
  for (const { email, person, name } of providers) line(email, person, `provider: ${name}`);
}

function stopped(name, code) {
  console.error(red(`${name} stopped (${code}); all it said is in .data/logs/${name}.log.`));
  end(1);
}

/** The first Ctrl-C stops in order, the second at once. */
async function end(code) {
  if (ending) {
    children?.endAtOnce();
    process.exit(1);
  }
  ending = true;
  console.log(faint('\nStopping …'));
  try {
    await stopAll();
    console.log(faint('Stopped. The data stays; npm start continues from here.'));
    process.exit(code);
  } catch (error) {
    giveUp(error);
  }
}

async function stopAll() {
  await children?.end();
  await server?.release();
}
