#!/usr/bin/env node
import path from 'node:path';
import { build } from './lib/build.mjs';
import { answers, Children, otherStart } from './lib/children.mjs';
import { dropDatabase, ensureDatabase } from './lib/database.mjs';
import { freePort } from './lib/free-port.mjs';
import { project } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { bold, faint, giveUp, green, red, seconds, task } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { surroundings } from './lib/surroundings.mjs';

/**
 * `npm run cycle`: the demonstration year from its first day to its last, in a database and processes of its own, beside
 * whatever else is running. It leaves the documents behind and stops everything that it started.
 */
const DATABASE = 'turbota_cycle';
const folder = path.join(project, '.data', 'cycle');
const command = path.join(project, 'dist/apps/cli/src/main.js');
const began = performance.now();
let server;
let children;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(1));

try {
  console.log(bold('Turbota: one commissioning year, from counted needs to a paid act and a monitoring report'));
  if (await otherStart('cycle', 'cycle.mjs')) throw new Error('The year is being played already.');
  await setUp();
  await build();
  const environment = await emptyDatabase();
  await task('Migrations and reference data', () => turbota(environment, 'migrate'));
  children = new Children(environment, stopped, 'cycle');
  await task('Starting api, worker', () => serve(environment));
  const { code } = await run(process.execPath, [command, 'cycle'], { show: true, env: environment });
  if (code !== 0) throw new Error('The year did not play to its end; what it says stands above.');
  console.log(`\n${green(bold('The year is played.'))} ${faint(seconds(began))}`);
  console.log(
    `  ${bold('Next:')} read the documents in ${path.join(folder, 'papers')}, or look around with npm start.`,
  );
  await end(0);
} catch (error) {
  await stopAll().catch(() => undefined);
  giveUp(error);
}

/** A database of its own on the given or the embedded server, made anew, and what the processes are told. */
async function emptyDatabase() {
  let url = process.env.DATABASE_URL;
  await task('An empty database', async () => {
    if (!url) {
      const { openServer } = await import('./postgres.mjs');
      server = await openServer('postgres');
      url = `${server.url}/${DATABASE}`;
    } else {
      const own = new URL(url);
      own.pathname = `/${DATABASE}`;
      url = own.href;
    }
    await dropDatabase(url);
    await ensureDatabase(url);
  });
  const port = await freePort(0);
  const own = {
    STORAGE_FOLDER: path.join(folder, 'documents'),
    API_URL: `http://127.0.0.1:${port}`,
    API_PORT: String(port),
  };
  return { ...(await surroundings(url)), ...own };
}

async function serve(environment) {
  for (const name of ['api', 'worker']) children.start(name);
  const isRunning = () => children.has('api') && children.has('worker');
  if (!(await answers(`${environment.API_URL}/health/ready`, isRunning))) throw new Error('The API does not answer.');
}

async function turbota(environment, ...words) {
  const { code, said } = await run(process.execPath, [command, ...words], { env: environment });
  if (code !== 0) throw new Error(`turbota ${words.join(' ')} failed:\n${said.trim()}`);
}

function stopped(name, code) {
  console.error(red(`${name} stopped (${code}); all it said is in .data/logs/cycle-${name}.log.`));
  end(1);
}

async function end(code) {
  await stopAll().catch(() => undefined);
  process.exit(code);
}

async function stopAll() {
  await children?.end();
  await server?.release();
}
