import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.ts';
import { sessionOptions } from '../database/data-source.ts';
import type { Log } from '../log-port.ts';
import { type Rate, RateLimiter } from './rates.ts';

const FORGET_MS = 10 * 60_000;

/**
 * Buckets that all processes share, in an unlogged table: a crash empties it, which does no harm. Keys are stored as
 * keyed hashes, because an address is personal data. The arithmetic is that of `take`, in one statement.
 */
export class PostgresRateLimiter extends RateLimiter implements OnApplicationShutdown {
  private readonly forgetting: NodeJS.Timeout;

  constructor(
    private readonly pool: pg.Pool,
    private readonly secret: Buffer,
    log: Log,
  ) {
    super();
    this.forgetting = setInterval(() => {
      this.forget().catch((error: unknown) => log.warn({ err: error }, 'old buckets are not forgotten'));
    }, FORGET_MS).unref();
  }

  /** Has two connections of its own, so that counting never waits for the work that it protects. */
  static open(config: Pick<Config, 'databaseUrl' | 'databaseRole' | 'requestKey'>, log: Log): PostgresRateLimiter {
    const pool = new pg.Pool({
      connectionString: config.databaseUrl,
      max: 2,
      connectionTimeoutMillis: 2_000,
      options: sessionOptions(config.databaseRole),
      keepAlive: true,
    });
    pool.on('error', (error) => log.warn({ err: error }, 'the counter of requests lost a connection'));
    return new PostgresRateLimiter(pool, config.requestKey, log);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.forgetting);
    await this.pool.end();
  }

  async take(bucket: string, key: string, { burst, everyMs }: Rate): Promise<number | null> {
    const hash = createHmac('sha256', this.secret).update(`${bucket} ${key}`).digest('hex').slice(0, 32);
    const { rows } = await this.pool.query<{ wait_ms: number | null }>({
      name: 'rate-limit-take',
      text: `
        with clock as materialized (select clock_timestamp() as now, $2::int * interval '1 millisecond' as every),
        taken as (
          insert into rate_limit as kept (key, full_at)
          select $1, now + every from clock
          on conflict (key) do update set full_at = greatest(kept.full_at, (select now from clock)) + (select every from clock)
          where greatest(kept.full_at, (select now from clock)) + (select every from clock)
            <= (select now + $3::int * every from clock)
          returning key
        )
        select case when exists (select from taken) then null else (
          select ceil(extract(epoch from full_at + every - now - $3::int * every) * 1000)::int
          from rate_limit, clock where key = $1
        ) end as wait_ms`,
      values: [hash, everyMs, burst],
    });
    const wait = rows[0]?.wait_ms ?? null;
    return wait === null ? null : Math.max(wait, 1);
  }

  /** Deletes buckets that are full again. */
  async forget(): Promise<void> {
    await this.pool.query('delete from rate_limit where full_at < clock_timestamp()');
  }
}
