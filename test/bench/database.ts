import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const project = path.resolve(import.meta.dirname, '../..');

/** The databases of one run of the benchmark. */
export class Databases {
  private readonly names = new Set<string>();

  constructor(private readonly server: string) {}

  /** Migrated, with reference data and nothing else; one of this name that a killed run left behind goes first. */
  async make(part: string): Promise<string> {
    const name = `turbota_bench_${part}`;
    this.names.add(name);
    await this.administer(`drop database if exists ${name} with (force)`);
    await this.administer(`create database ${name} template template0 encoding 'UTF8'`);
    const url = new URL(this.server);
    url.pathname = `/${name}`;
    await promisify(execFile)(process.execPath, ['test/support/fill-template.mjs', url.href], { cwd: project });
    return url.href;
  }

  async dropAll(): Promise<void> {
    for (const name of this.names) await this.administer(`drop database if exists ${name} with (force)`);
    this.names.clear();
  }

  private async administer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
