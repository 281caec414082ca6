import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Databases } from './database.ts';
import { COUNTRY, generate } from './dataset.ts';
import { PORTAL_KEY } from './pages.ts';

/** What the parts of one run share. */
export class Setting {
  private generated: Promise<string> | null = null;

  private constructor(
    readonly databases: Databases,
    readonly seed: number,
    private readonly folder: string,
    private readonly say: (text: string) => void,
  ) {}

  static async open(server: string, seed: number, say: (text: string) => void): Promise<Setting> {
    return new Setting(new Databases(server), seed, await mkdtemp(path.join(tmpdir(), 'turbota-bench-')), say);
  }

  /** The database of a whole country, generated when a part first asks for it. */
  country(): Promise<string> {
    this.generated ??= this.generate('country', COUNTRY.tenders, COUNTRY.bids);
    return this.generated;
  }

  async generate(name: string, tenders: number, bids: number): Promise<string> {
    this.say(`generating ${tenders} tenders and ${bids} bids`);
    const url = await this.databases.make(name);
    await generate(url, { ...COUNTRY, tenders, bids, seed: this.seed });
    return url;
  }

  /** What a process of the product is told in production. */
  environment(databaseUrl: string): Record<string, string> {
    return {
      NODE_ENV: 'production',
      TURBOTA_MODE: 'production',
      DATABASE_URL: databaseUrl,
      PORTAL_KEY,
      REQUEST_KEY: Buffer.alloc(32, 1).toString('base64'),
      SEALING_KEYS: `bench:${SEALING_KEY.toString('base64')}`,
      STORAGE_FOLDER: this.folder,
      LOG_LEVEL: 'error',
    };
  }

  async close(): Promise<void> {
    await this.databases.dropAll();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const SEALING_KEY = Buffer.alloc(32, 2);
