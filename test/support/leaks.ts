import { buffer } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { Files, Relay } from '#platform';
import { openJobs } from '../../libs/platform/src/jobs/stores.ts';
import type { TestApplication } from './application.ts';
import { ReadPdf } from './pdf-text.ts';
import { startRedis } from './redis.ts';

/** The text of every document that has been printed, as a reader of the file sees it. */
export async function printedTexts(app: TestApplication, database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ hash: string }>('select file_sha256 as hash from document');
  const files = app.app.get<Files>(Files, { strict: false });
  return Promise.all(rows.map(async ({ hash }) => new ReadPdf(await buffer(await files.get(hash))).text));
}

/** All that a queue on Redis holds once every event of the database has been sent to it. */
export async function heldByRedis(databaseUrl: string): Promise<{ events: number; text: string }> {
  const server = await startRedis();
  const silent = { warn: () => undefined, error: () => undefined };
  const where = { databaseUrl, databaseRole: null };
  const jobs = await openJobs({ ...where, redisUrl: server.url }, { log: silent });
  const relay = new Relay(jobs, { ...where, log: silent });
  const redis = new Redis(server.url);
  try {
    const events = await relay.resend();
    await relay.drain();
    const parts: string[] = [];
    for (const key of await redis.keys('*')) parts.push(key, JSON.stringify(await valueOf(redis, key)));
    return { events, text: parts.join('\n') };
  } finally {
    redis.disconnect();
    await relay.stop();
    await jobs.close();
    await server.stop();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  if (type === 'hash') return redis.hgetall(key);
  if (type === 'list') return redis.lrange(key, 0, -1);
  if (type === 'zset') return redis.zrange(key, 0, -1);
  if (type === 'set') return redis.smembers(key);
  return type === 'stream' ? redis.xrange(key, '-', '+') : redis.get(key);
}
