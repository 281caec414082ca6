#!/usr/bin/env node
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLockFile } from './lib/lock-file.mjs';
import { postgresBinaries } from './lib/postgres-binaries.mjs';
import { canReach, outsideFolder, serverUser } from './lib/postgres-user.mjs';
import { project } from './lib/project.mjs';
import { freePort } from './lib/free-port.mjs';
import { endProcess, isAlive, processesIn, readOr, worksIn } from './lib/processes.mjs';

const OWNER = 'turbota';

// Root lends folders to the server's user, who must be able to walk into them.
if (process.getuid?.() === 0) process.umask(0o022);

const START_TIME = 60_000;
const ANSWER_TIME = 10_000;

/** For tests: fast, and worthless after a power cut. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
};

/**
 * The embedded PostgreSQL server of this project: started, or adopted where an earlier run left it behind.
 * Returns its address and `release`, which stops it once nobody else uses it.
 */
export async function openServer(name = 'postgres') {
  const place = placeOf(name);
  return withLockFile(place.lock, async () => {
    const adopted = await adopt(place);
    const server = adopted ?? (await startNew(place, name !== 'postgres-test'));
    const mark = path.join(place.users, String(process.pid));
    writeFileSync(mark, '');
    return {
      ...server,
      folder: place.folder,
      adopted: adopted !== undefined,
      release: () =>
        withLockFile(place.lock, async () => {
          rmSync(mark, { force: true });
          if (usersOf(place).length === 0) await stop(place);
        }),
    };
  });
}

/** Stops a server that a killed run left behind. */
export async function stopUnused(name) {
  const place = placeOf(name);
  return withLockFile(place.lock, async () => usersOf(place).length === 0 && stop(place));
}

/** Stops the server, whoever uses it. */
export async function stopServer(name = 'postgres') {
  const place = placeOf(name);
  return withLockFile(place.lock, () => stop(place));
}

/** Address of the server when it runs and answers, else undefined. */
export async function findServer(name = 'postgres') {
  return answering(placeOf(name));
}

function placeOf(name) {
  const inside = path.join(project, '.data', name);
  const reachable = canReach(path.dirname(inside), serverUser(path.join(inside, 'data')));
  const folder = reachable ? inside : path.join(outsideFolder(project), name);
  const users = path.join(folder, 'users');
  mkdirSync(users, { recursive: true, mode: 0o755 });
  const file = (base) => path.join(folder, base);
  const data = path.join(realpathSync(folder), 'data');
  return {
    folder,
    users,
    data,
    lock: file('lock'),
    password: file('password'),
    port: file('port'),
    log: file('server.log'),
  };
}

function usersOf({ users }) {
  return readdirSync(users).filter((pid) => {
    if (isAlive(Number(pid))) return true;
    rmSync(path.join(users, pid), { force: true });
    return false;
  });
}

const postmasterFile = ({ data }) => path.join(data, 'postmaster.pid');

/** Process and port as the server itself wrote them down. */
function postmaster(place) {
  const [pid, , , port] = readOr(postmasterFile(place), '').split('\n');
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : undefined;
}

const urlOf = (place, port) => `postgres://${OWNER}:${readOr(place.password, '').trim()}@127.0.0.1:${port}`;

/** Connects once. True, or the reason why not. */
async function connects(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: `${url}/postgres`, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function answering(place) {
  const running = postmaster(place);
  if (!running || !worksIn(running.pid, place.data)) return undefined;
  const url = urlOf(place, running.port);
  return (await connects(url)) === true ? { url, port: running.port, pid: running.pid } : undefined;
}

/** Takes over a server that still runs; clears away what is left of one that does not, or does not answer. */
async function adopt(place) {
  const running = postmaster(place);
  if (!running) return undefined;
  if (worksIn(running.pid, place.data)) {
    for (
      const end = performance.now() + ANSWER_TIME;
      performance.now() < end && worksIn(running.pid, place.data);
      await pause(100)
    ) {
      const found = await answering(place);
      if (found) return found;
    }
    if (isAlive(running.pid))
      await endProcess(running.pid, [
        ['SIGQUIT', 5000],
        ['SIGKILL', 5000],
      ]);
  }
  // A killed postmaster's children end by themselves, except where one is busy: two servers on one folder would ruin it.
  for (const pid of processesIn(place.data))
    await endProcess(pid, [
      ['SIGQUIT', 5000],
      ['SIGKILL', 5000],
    ]);
  rmSync(postmasterFile(place), { force: true });
  return undefined;
}

async function startNew(place, durable) {
  const user = serverUser(place.data);
  const binaries = postgresBinaries(project, user);
  if (!existsSync(path.join(place.data, 'PG_VERSION'))) await initialise(place, binaries, user, durable);
  if (!existsSync(place.password))
    throw new Error(`${place.password} is missing: bring it back, or delete ${place.folder} to begin anew.`);
  for (let tries = 0; ; tries += 1) {
    const port = await freePort(tries === 0 ? Number(readOr(place.port, '0')) : 0);
    const flags = {
      ...(durable ? {} : careless),
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      timezone: 'UTC',
      // The server's own log quotes statements and values that it refuses, and these tell who has bid for what.
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
    };
    const log = openSync(place.log, 'w');
    const server = spawn(
      path.join(binaries, 'bin', 'postgres'),
      ['-D', place.data, ...Object.entries(flags).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
      { ...user, cwd: place.data, env: serverEnvironment(), stdio: ['ignore', log, log], detached: true },
    );
    if (await isReady(server, urlOf(place, port))) {
      server.unref();
      writeFileSync(place.port, String(port));
      return { url: urlOf(place, port), port, pid: server.pid };
    }
    const said = readOr(place.log, '').trim();
    if (tries >= 3) throw new Error(`PostgreSQL did not start. Its log, ${place.log}:\n${said}`);
    if (!said.includes('could not bind')) await pause(500);
  }
}

async function isReady(server, url) {
  let ended = false;
  server.once('error', () => (ended = true));
  server.once('exit', () => (ended = true));
  for (const end = performance.now() + START_TIME; !ended && performance.now() < end; await pause(15)) {
    const answer = await connects(url);
    if (answer === true) return !ended;
    if (/** @type {any} */ (answer).code === '28P01') break; // the password is another one: waiting does not help
  }
  if (!ended) server.kill('SIGKILL');
  return false;
}

/** Makes the data folder under another name first, so that a half-made one is never taken for a database. */
async function initialise(place, binaries, user, durable) {
  const unfinished = `${place.data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(place.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(place.password, 0o600);
  for (const made of user ? [unfinished, place.password] : []) chownSync(made, user.uid, user.gid);
  const flags = [`--pgdata=${unfinished}`, `--username=${OWNER}`, `--pwfile=${place.password}`, '--auth=scram-sha-256'];
  // The same sorting and letters on every machine, whatever languages are installed there.
  flags.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  );
  if (!durable) flags.push('--no-sync');
  await promisify(execFile)(path.join(binaries, 'bin', 'initdb'), flags, {
    ...user,
    cwd: unfinished,
    env: serverEnvironment(),
  });
  renameSync(unfinished, place.data);
}

/** Nothing of our own environment leads the server elsewhere: no PGDATA, PGPORT or locale. */
function serverEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

async function stop(place) {
  const running = postmaster(place);
  if (!running || !worksIn(running.pid, place.data)) return false;
  await endProcess(running.pid, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ]);
  return true;
}

/** @param {string[]} words */
async function command([what = 'status', name = 'postgres']) {
  if (what === 'start') {
    const { url, adopted, folder } = await openServer(name);
    console.log(`${adopted ? 'Already running' : 'Started'}: ${url} (${folder})`);
  } else if (what === 'stop') console.log((await stopServer(name)) ? 'Stopped.' : 'It was not running.');
  else console.log((await findServer(name))?.url ?? 'Not running.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command(process.argv.slice(2));
