import pg from 'pg';
import type { Jobs } from '../jobs/jobs.ts';
import { deliverEvent, jobIdOf } from './deliver-event.ts';

export interface RelayLog {
  warn(details: object, text: string): void;
}

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly databaseRole: string | null;
  readonly log: RelayLog;
  readonly batch?: number;
  /** How often to look even without a notification. */
  readonly pollMs?: number;
}

/**
 * Moves events from the outbox to the queue. The transaction that recorded them wakes it, and it also looks every
 * second. An event may be sent twice but is never lost: it is marked as sent only after the queue has taken it.
 */
export class Relay {
  private readonly pool: pg.Pool;
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly options: RelayOptions,
  ) {
    this.pool = new pg.Pool({ ...this.connection(), max: 2 });
    this.pool.on('error', (error) => options.log.warn({ err: error }, 'the relay lost a connection'));
  }

  start(): void {
    this.timer = setInterval(() => this.tick(), this.options.pollMs ?? 1000);
    this.tick();
  }

  /** Sends one batch and returns its size. Several relays may run: each takes rows that no other holds. */
  async sendBatch(): Promise<number> {
    const client = await this.pool.connect();
    // A connection that is cut between two statements says so here; the next statement then fails.
    const cut = (error: Error) => this.options.log.warn({ err: error }, 'the relay lost a connection');
    client.on('error', cut);
    try {
      await client.query('begin');
      const { rows } = await client.query<{ id: string }>(
        'select id from outbox where sent_at is null order by id limit $1 for update skip locked',
        [this.options.batch ?? 200],
      );
      await this.jobs.enqueueAll(
        rows.map(({ id }) => ({ name: deliverEvent.name, payload: { eventId: id }, jobId: jobIdOf(id) })),
      );
      if (rows.length > 0) {
        const ids = rows.map(({ id }) => id);
        await client.query('update outbox set sent_at = clock_timestamp() where id = any($1::uuid[])', [ids]);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.off('error', cut);
      client.release();
    }
  }

  /** Sends until nothing is left. */
  async drain(): Promise<void> {
    while ((await this.sendBatch()) > 0);
  }

  /** How many events have not been sent. */
  async unsent(): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>('select count(*) from outbox where sent_at is null');
    return Number(rows[0]?.count);
  }

  /**
   * After a queue was lost: sends everything again that the outbox holds, or what was recorded since a moment.
   * Handlers that were done already notice it. Returns the number of events.
   */
  async resend(since = '-infinity'): Promise<number> {
    const { rowCount } = await this.pool.query('update outbox set sent_at = null where recorded_at >= $1', [since]);
    this.tick();
    return rowCount ?? 0;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
    await this.pool.end();
  }

  private tick(): void {
    if (this.stopped || !this.timer) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.turn().finally(() => {
      this.running = null;
      if (this.again) this.tick();
    });
  }

  private async turn(): Promise<void> {
    this.again = false;
    try {
      await this.listen();
      await this.drain();
    } catch (error) {
      this.options.log.warn({ err: error }, 'the relay could not send and will try again');
    }
  }

  private async listen(): Promise<void> {
    if (this.listener) return;
    const listener = new pg.Client(this.connection());
    listener.on('error', (error) => this.options.log.warn({ err: error }, 'the relay no longer hears the outbox'));
    listener.on('end', () => {
      if (this.listener === listener) this.listener = null;
    });
    listener.on('notification', () => this.tick());
    await listener.connect();
    await listener.query('listen outbox');
    this.listener = listener;
  }

  private connection(): pg.ClientConfig {
    const { databaseUrl, databaseRole } = this.options;
    return {
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      ...(databaseRole && { options: `-c role=${databaseRole}` }),
    };
  }
}
