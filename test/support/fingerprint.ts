import pg from 'pg';
import type { TestApplication } from './application.ts';

/** Counts requests and not effects; it is written beside the transaction on purpose. */
const BESIDE = ['rate_limit'];

/** What every table of a database holds, the queue's included, as a count and a hash. */
export class Fingerprints {
  private constructor(
    readonly owner: pg.Client,
    private readonly statement: string,
  ) {}

  static async of({ database }: TestApplication): Promise<Fingerprints> {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') and tablename <> all($1) order by 1`,
      [BESIDE],
    );
    const parts = rows.map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as holds from ${name} t`,
    );
    return new Fingerprints(owner, parts.join(' union all '));
  }

  async take(): Promise<Record<string, string>> {
    const { rows } = await this.owner.query<{ name: string; holds: string }>({
      name: 'fingerprint',
      text: this.statement,
    });
    return Object.fromEntries(rows.map(({ name, holds }) => [name, holds]));
  }

  end = (): Promise<void> => this.owner.end();
}
