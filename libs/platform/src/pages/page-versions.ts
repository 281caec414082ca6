import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config.ts';
import { sessionOptions } from '../database/data-source.ts';
import { LOG, type Log } from '../log-port.ts';

const RETRY_MS = 1000;

/**
 * The versions of the public pages as this process knows them: the database announces every commit that changes one.
 * While the process cannot hear the database it knows nothing, and tells no reader that their page is current.
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
    @Inject(pg.Pool) private readonly pool: pg.Pool,
  ) {}

  /** Listens first and reads afterwards, so that no change is missed in between. */
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

  /**
   * One text for the current versions of these families. Null when they are not known for certain, or when the reader
   * knows of more changes than this process has heard of.
   */
  of(families: readonly string[], told?: string): string | null {
    const { known } = this;
    if (!known || (told !== undefined && sumOf(known.values()) < countIn(told))) return null;
    return families.map((family) => known.get(family) ?? '0').join('.');
  }

  /**
   * The number of changes to public pages so far: the answer to a change carries it, and a reader who presents it
   * gets no older page. Changes are heard in commit order, so the number says which ones are included.
   */
  async changes(): Promise<string> {
    const { rows } = await this.pool.query<{ version: string }>({
      name: 'page-changes',
      text: 'select version from page_version',
    });
    return String(sumOf(rows.map(({ version }) => version)));
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

const sumOf = (versions: Iterable<string>): bigint => [...versions].reduce((sum, version) => sum + BigInt(version), 0n);

/** Anything but a number counts as none. */
const countIn = (told: string): bigint => (/^\d{1,18}$/.test(told) ? BigInt(told) : 0n);
