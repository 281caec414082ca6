import { afterAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const project = path.resolve(import.meta.dirname, '../..');
const run = async (what: string) =>
  (await promisify(execFile)(process.execPath, ['scripts/postgres.mjs', what, 'postgres-trial'], { cwd: project }))
    .stdout;

interface Server {
  readonly adopted: boolean;
  readonly url: string;
  readonly pidFile: string;
  readonly log: string;
}

async function start(): Promise<Server> {
  const said = /^(\S+).*: (postgres:\S+) \((.+)\)/.exec(await run('start'))!;
  const [adopted, url, folder] = [said[1] === 'Already', said[2]!, said[3]!];
  return { adopted, url, pidFile: path.join(folder, 'data/postmaster.pid'), log: path.join(folder, 'server.log') };
}

const pidOf = async (server: Server) => Number((await readFile(server.pidFile, 'utf8')).split('\n')[0]);

async function query<Row>(server: Server, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: `${server.url}/postgres` });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as Row[];
}

describe('the embedded PostgreSQL server', () => {
  afterAll(() => run('stop'));

  it('is PostgreSQL 18 behind a password', async () => {
    const server = await start();
    expect(await query(server, 'show server_version_num')).toEqual([
      { server_version_num: expect.stringMatching(/^18/) },
    ]);
    const stranger = { ...server, url: server.url.replace(/:[^:@/]+@/, ':guess@') };
    await expect(query(stranger, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('writes down neither statements nor values that it refuses: they would tell who has bid for what', async () => {
    const server = await start();
    const twice = `create temp table once (name text unique); insert into once values ('canary'), ('canary')`;
    await expect(query(server, twice)).rejects.toThrow('duplicate key');
    const said = await readFile(server.log, 'utf8');
    expect(said).toContain('duplicate key');
    expect(said).not.toContain('canary');
  });

  it('is adopted when the process that started it is gone', async () => {
    const before = await start();
    const after = await start();
    expect(after).toEqual({ ...before, adopted: true });
  });

  it('keeps its data and port when it was killed itself', async () => {
    const before = await start();
    await query(before, 'create table if not exists kept (n int)');
    process.kill(await pidOf(before), 'SIGKILL');
    const after = await start();
    expect(after).toEqual({ ...before, adopted: false });
    expect(await query(after, 'select * from kept')).toEqual([]);
  });

  it('is not mistaken for another process that has its old number', async () => {
    const server = await start();
    await run('stop');
    await writeFile(server.pidFile, `${process.pid}\n\n\n1\n\n\n\nready\n`);
    expect(await start()).toEqual({ ...server, adopted: false });
  });

  it('is started once by several who start it together', async () => {
    await run('stop');
    const servers = await Promise.all([start(), start(), start()]);
    expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
    expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  });
});
