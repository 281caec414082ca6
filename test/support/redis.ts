import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

const binary = (process.env['PATH'] ?? '')
  .split(':')
  .concat('/usr/bin', '/usr/local/bin')
  .map((folder) => `${folder}/redis-server`)
  .find((path) => existsSync(path));

export const redisIsHere = binary !== undefined;

/** A Redis server of the test's own, without anything on disk. */
export async function startRedis(): Promise<{ url: string; empty: () => Promise<void>; stop: () => Promise<void> }> {
  if (!binary) throw new Error('there is no redis-server');
  const port = await freePort();
  const server = spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  const url = `redis://127.0.0.1:${port}/0`;
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null });
  probe.on('error', () => undefined);
  void probe.connect().catch(() => undefined);
  await until('redis-server answers', () => probe.status === 'ready');
  probe.disconnect();
  return { url, empty: () => emptied(url), stop: () => ended(server) };
}

async function emptied(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}

async function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exit;
}
