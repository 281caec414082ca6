import { fastify, type FastifyInstance } from 'fastify';
import pg from 'pg';
import {
  createLog,
  logRequests,
  migrateJobs,
  migrationsAreCurrent,
  neededByEach,
  openJobs,
  PostgresRateLimiter,
  serveHealth,
} from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, options: '-c role=turbota_app' });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const lines: string[] = [];
const log = createLog('info', { write: (line) => void lines.push(line) });
beforeEach(() => void (lines.length = 0));

describe('requests', () => {
  let app: FastifyInstance;
  beforeAll(() => {
    app = fastify();
    logRequests(app, log);
    app.get('/tenders/:id', async (request) => ({ header: request.headers['x-request-id'] }));
  });
  afterAll(() => app.close());

  test('each has a number, which is answered and stands on its line', async () => {
    const answer = await app.inject('/tenders/7?secret=canary');
    const number = answer.headers['x-request-id'];
    expect(number).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.json()).toEqual({ header: number });
    const written = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(written.map(({ text, requestId }) => [text, requestId])).toEqual([['answered', number]]);
    expect(written[0]).toMatchObject({ method: 'GET', route: '/tenders/:id', status: 200 });
    expect(lines.join()).not.toContain('canary');
  });

  test('a number given by the portal is kept, and anything else is not believed', async () => {
    const given = await app.inject({ url: '/tenders/7', headers: { 'x-request-id': 'portal-12345' } });
    expect(given.headers['x-request-id']).toBe('portal-12345');
    const forged = await app.inject({ url: '/tenders/7', headers: { 'x-request-id': 'a b"{}' } });
    expect(forged.headers['x-request-id']).not.toContain('"');
  });
});

describe('health', () => {
  async function answers(path: string, checks: Parameters<typeof serveHealth>[1]) {
    const app = fastify();
    serveHealth(app, checks, log);
    const answer = await app.inject(path);
    await app.close();
    return { status: answer.statusCode, body: answer.json() as object, cache: answer.headers['cache-control'] };
  }

  test('a process that runs is live whatever it lacks', async () => {
    const broken = { database: () => Promise.reject(new Error('away')) };
    expect(await answers('/health/live', broken)).toEqual({ status: 200, body: { status: 'ok' }, cache: 'no-store' });
    expect(await answers('/health/ready', broken)).toMatchObject({
      status: 503,
      body: { checks: { database: 'missing' } },
    });
  });

  test('it is ready when database, migrations and queue are there', async () => {
    await migrateJobs(database.url, 'turbota_app');
    const jobs = await openJobs({ databaseUrl: database.url, databaseRole: 'turbota_app', redisUrl: null }, { log });
    const checks = neededByEach(pool, jobs);
    expect(await answers('/health/ready', checks)).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: { database: 'ok', migrations: 'ok', queue: 'ok' } },
    });
    await jobs.close();
  });

  test('a database without the newest migration is not ready, and the reason is for the log alone', async () => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`update migrations set name = 'Older' where name like 'RateLimit%'`);
    const answer = await answers('/health/ready', { migrations: migrationsAreCurrent(pool) });
    await owner.query(`update migrations set name = 'RateLimit1767225600011' where name = 'Older'`);
    await owner.end();
    expect(answer).toMatchObject({ status: 503, body: { checks: { migrations: 'missing' } } });
    expect(JSON.stringify(answer.body)).not.toContain('RateLimit');
    expect(lines.join()).toContain('RateLimit');
  });
});

describe('rates in the database', () => {
  const opened: PostgresRateLimiter[] = [];
  const limiter = () => {
    const config = { databaseUrl: database.url, databaseRole: 'turbota_app', requestKey: Buffer.alloc(32, 7) };
    const next = opened[0] ?? PostgresRateLimiter.open(config, log);
    opened[0] = next;
    return next;
  };
  afterAll(() => opened[0]?.onApplicationShutdown());
  const rate = { burst: 5, everyMs: 60_000 };

  test('a burst passes, the next one is told how long to wait', async () => {
    for (let times = 0; times < 5; times += 1) expect(await limiter().take('person', 'a', rate)).toBeNull();
    const wait = await limiter().take('person', 'a', rate);
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    expect(await limiter().take('person', 'b', rate)).toBeNull();
  });

  test('of many at once no more pass than the bucket holds', async () => {
    const waits = await Promise.all(Array.from({ length: 40 }, () => limiter().take('organisation', 'c', rate)));
    expect(waits.filter((wait) => wait === null)).toHaveLength(5);
  });

  test('who is counted cannot be read from the table', async () => {
    await limiter().take('address', '203.0.113.7', rate);
    const { rows } = await pool.query<{ key: string }>('select key from rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });

  test('buckets that are full again are forgotten', async () => {
    await limiter().take('address', 'short', { burst: 1, everyMs: 1 });
    await limiter().take('address', 'long', rate);
    const before = await pool.query<{ now: string }>('select clock_timestamp()::text as now');
    await limiter().forget();
    const { rows } = await pool.query('select from rate_limit where full_at < $1', [before.rows[0]!.now]);
    expect(rows).toHaveLength(0);
    const { rows: kept } = await pool.query(`select from rate_limit`);
    expect(kept.length).toBeGreaterThan(0);
  });
});
