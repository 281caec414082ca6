import { buffer } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { Files, Relay } from '#platform';
import { openJobs } from '../../libs/platform/src/jobs/stores.ts';
import type { TestApplication } from './application.ts';
import { ReadPdf } from './pdf-text.ts';
import { startRedis } from './redis.ts';

/** The text of every copy of a document that has been printed for these readers, as they see it. */
export async function printedTexts(
  app: TestApplication,
  database: Pick<pg.Client, 'query'>,
  print: 'public' | 'restricted' | null = null,
): Promise<string[]> {
  const { rows } = await database.query<{ hash: string; form: string }>(
    'select file_sha256 as hash, form from printed_file where print = coalesce($1, print)',
    [print],
  );
  const files = app.app.get<Files>(Files, { strict: false });
  return Promise.all(
    rows.map(async ({ hash, form }) => {
      const content = await buffer(await files.get(hash));
      return form === 'pdf' ? new ReadPdf(content).text : content.toString('utf8');
    }),
  );
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
