import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config.ts';
import { sessionOptions } from '../database/data-source.ts';
import { LOG, type Log } from '../log-port.ts';

const RETRY_MS = 1000;

/**
 * The versions of the public pages, as each process knows them: told by the database at every commit that changes
 * one. While the process cannot hear the database it knows nothing, and no reader is told that his page is current.
 */
@Injectable()
export class PageVersions implements OnApplicationShutdown {
  private known: Map<string, string> | null = null;
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'databaseUrl' | 'databaseRole'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Listens first and reads afterwards, so that no change falls between. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      options: sessionOptions(this.config.databaseRole, true),
      keepAlive: true,
    });
    this.client = client;
    const heard = new Map<string, string>();
    client.on('notification', ({ payload = '' }) => {
      const [family = '', version = ''] = payload.split(':');
      const present = (this.known ?? heard).get(family);
      if (present === undefined || BigInt(version) > BigInt(present)) (this.known ?? heard).set(family, version);
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    await client.connect();
    await client.query('listen pages');
    const { rows } = await client.query<{ family: string; version: string }>(
      'select family, version from page_version',
    );
    for (const { family, version } of rows) {
      const present = heard.get(family);
      if (present === undefined || BigInt(version) > BigInt(present)) heard.set(family, version);
    }
    this.known = heard;
  }

  /** One text for the present versions of these families; null when they are not known for certain. */
  of(families: readonly string[]): string | null {
    const { known } = this;
    return known ? families.map((family) => known.get(family) ?? '0').join('.') : null;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client, error: Error | null): void {
    if (this.client !== client || this.stopped) return;
    this.client = null;
    this.known = null;
    this.log.warn({ err: error }, 'the versions of public pages are not heard any more');
    this.retry = setTimeout(() => {
      this.start().catch((failure: unknown) => {
        if (this.client) this.lost(this.client, failure instanceof Error ? failure : null);
      });
    }, RETRY_MS);
  }
}
