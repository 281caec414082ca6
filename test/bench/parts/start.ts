import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Child } from '../child.ts';
import { memoryOf } from '../cpu.ts';
import { type Figure, number } from '../figures.ts';
import type { Load, Measured } from '../processes/load.ts';
import type { Setting } from '../setting.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const EVENTS = 2000;

/** How long each process takes from its beginning until it is ready, and what it holds of the memory, then and after work. */
export async function start(setting: Setting): Promise<Figure[]> {
  const databaseUrl = await setting.generate('start', 1000, 0);
  const [apiPort, portalPort] = [await freePort(), await freePort()];
  const environment = {
    ...setting.environment(databaseUrl),
    API_PORT: String(apiPort),
    PORTAL_PORT: String(portalPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    PORTAL_URL: `http://127.0.0.1:${portalPort}`,
  };
  const started: Started[] = [];
  try {
    const api = await begin('api', environment, () => answers(`http://127.0.0.1:${apiPort}/health/ready`));
    started.push(api);
    const portal = await begin('portal', environment, () => answers(`http://127.0.0.1:${portalPort}/health/ready`));
    started.push(portal);
    // The worker answers nobody: it is there when its first event has been taken.
    await giveEvents(databaseUrl, 1);
    const worker = await begin('worker', environment, () => allSent(databaseUrl));
    started.push(worker);
    const before = started.map(({ child }) => memoryOf(child.pid!));
    await giveEvents(databaseUrl, EVENTS);
    await browse(portalPort);
    await until(() => allSent(databaseUrl));
    return started.map(({ name, seconds, child }, at) => ({
      what: `Start of ${name} as it is shipped`,
      result: `**${number(seconds)} s** until it is ready; ${number(before[at]!)} MB, after work ${number(memoryOf(child.pid!))} MB`,
    }));
  } finally {
    for (const { child } of started) child.kill('SIGTERM');
    await Promise.all(
      started.map(({ child, gone }) => Promise.race([gone, wait(10_000).then(() => child.kill('SIGKILL'))])),
    );
  }
}

interface Started {
  readonly name: string;
  readonly child: ChildProcess;
  readonly seconds: number;
  readonly gone: Promise<unknown>;
}

async function begin(name: string, env: Record<string, string>, isReady: () => Promise<boolean>): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(project, 'dist/apps', name, 'src/main.js')], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    await until(isReady);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${name} does not get ready`, { cause: error });
  }
  return { name, child, seconds: (performance.now() - began) / 1000, gone };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; !(await isSo()); await wait(20)) {
    if (performance.now() > end) throw new Error('a minute was not enough');
  }
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );

/** The front page and the list of tenders, as people open them; the API behind it does its part. */
async function browse(port: number): Promise<void> {
  const sender = await Child.start('load.ts');
  const pages = ['/', '/tenders'].map((target) => ({ method: 'GET' as const, target, headers: {} }));
  await sender.do<Load, Measured>({ port, requests: pages, connections: 8, milliseconds: 4000, seed: 1 });
  await sender.stop();
}

const giveEvents = (databaseUrl: string, count: number): Promise<unknown> =>
  withClient(databaseUrl, (client) =>
    client.query(
      `insert into outbox (id, type, subject, data, recorded_at)
        select gen_random_uuid(), 'organisation.created', (select id from organisation limit 1), '{}', now() from generate_series(1, $1)`,
      [count],
    ),
  );

const allSent = (databaseUrl: string): Promise<boolean> =>
  withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('select from outbox where sent_at is null limit 1');
    return rowCount === 0;
  });

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
