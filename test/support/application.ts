import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/api.ts';
import { BackgroundWork, type Config, type Log, type PersistedManifest, readConfig, Transactions } from '#platform';
import { freshDatabase, type TestDatabase } from './database.ts';

/** Files that tests of this process store. */
export const STORAGE_FOLDER = `.data/test-files/${process.pid}`;

/** How many connections the transactions of one application share. */
export const POOL_SIZE = 8;

export const testEnvironment = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  TURBOTA_MODE: 'test',
  REQUEST_KEY: Buffer.alloc(32, 1).toString('base64'),
  SEALING_KEYS: `test:${Buffer.alloc(32, 2).toString('base64')}`,
  STORAGE_FOLDER,
  POOL_SIZE: String(POOL_SIZE),
});

export const testConfig = (databaseUrl: string): Config => readConfig(testEnvironment(databaseUrl));

/** What a process would have logged, kept for tests that look at it. */
export class KeptLog implements Log {
  readonly lines: { level: string; details: object; text: string }[] = [];
  info = (details: object, text: string) => void this.lines.push({ level: 'info', details, text });
  warn = (details: object, text: string) => void this.lines.push({ level: 'warn', details, text });
  error = (details: object, text: string) => void this.lines.push({ level: 'error', details, text });
}

export interface StartOptions {
  /** A database that exists already; otherwise a fresh one. Either is dropped when the application stops. */
  readonly on?: TestDatabase;
  readonly worker?: boolean;
  readonly portalKey?: string | null;
  readonly manifest?: PersistedManifest;
  /** Other values of environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real application on a database of its own, listening on a port of its own. */
export class TestApplication {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly log: KeptLog,
  ) {}

  /**
   * With `worker`, events reach their handlers and time takes effect, as in the worker's process. With `portalKey`, a
   * portal of that credential may send the documents of the manifest.
   */
  static async start(options: StartOptions = {}): Promise<TestApplication> {
    const { on = null, worker = false, portalKey = null, manifest = {}, environment = {} } = options;
    const database = on ?? (await freshDatabase());
    const log = new KeptLog();
    const config = { ...readConfig({ ...testEnvironment(database.url), ...environment }), portalKey };
    const app = await createApi({ config, manifest, log });
    await app.listen(0, '127.0.0.1');
    if (worker) app.get(BackgroundWork, { strict: false }).start(50);
    return new TestApplication(database, app, await app.getUrl(), log);
  }

  get transactions(): Transactions {
    return this.app.get(Transactions, { strict: false });
  }

  get<T>(type: new (...parameters: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** Sends a document as it would come over the network; the bearer token makes the caller. */
  async graphql<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
    token: string | null = null,
  ): Promise<{ data: Data; errors?: { message: string; extensions: { code: string } }[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: Data; errors?: { message: string; extensions: { code: string } }[] };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}
