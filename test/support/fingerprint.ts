import pg from 'pg';
import { sha256 } from '#kernel';
import type { TestApplication } from './application.ts';

/** Counts requests and not effects; it is written beside the transaction on purpose. */
const BESIDE = ['rate_limit'];

/** A request may write down that its session is in use, before it does anything else. */
const SESSIONS = 'public.session';

/** Whether anything in any table of a database has changed, the queue's included, and by how many transactions. */
export class Fingerprints {
  private taken: { readonly since: string; readonly holds: Record<string, string> } | null = null;

  private constructor(
    readonly owner: pg.Client,
    private readonly tables: readonly string[],
  ) {}

  static async of({ database }: TestApplication): Promise<Fingerprints> {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where relkind = 'r' and nspname !~ '^pg_|^information_schema$' and relname <> all($1) order by 1`,
      [BESIDE],
    );
    return new Fingerprints(
      owner,
      rows.map(({ name }) => name),
    );
  }

  /**
   * For each table how many rows it has and the last transaction that wrote one: no change leaves both as they were. Nothing is
   * looked at again when every transaction since the last time has been rolled back, so says the server, or there was none.
   */
  async take(): Promise<Record<string, string>> {
    if (this.taken && (await this.allAbortedSince(this.taken.since))) return this.taken.holds;
    const since = await this.oldestRunning();
    const holds = await this.look();
    this.taken = { since, holds };
    return holds;
  }

  /** The oldest transaction that has not ended: whatever is not to be seen yet is this one or a later one. */
  private async oldestRunning(): Promise<string> {
    const { rows } = await this.owner.query<{ oldest: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as oldest',
    );
    return rows[0]!.oldest;
  }

  private async allAbortedSince(moment: string): Promise<boolean> {
    const { rows } = await this.owner.query<{ aborted: boolean }>({
      name: 'aborted',
      text: `select not exists (
          select from generate_series($1::text::numeric, pg_snapshot_xmax(pg_current_snapshot())::text::numeric - 1) number
          where pg_xact_status(number::text::xid8) is distinct from 'aborted') as aborted`,
      values: [moment],
    });
    return rows[0]!.aborted;
  }

  private async look(): Promise<Record<string, string>> {
    const rows = await this.ofEach<{ name: string; holds: string }>(
      (name) => `select '${name}' as name, count(*) || ' ' || max(xmin::text::bigint) as holds from ${name}`,
    );
    return Object.fromEntries(rows.map(({ name, holds }) => [name, holds]));
  }

  /** The transaction that would be the next. */
  async moment(): Promise<string> {
    const { rows } = await this.owner.query<{ next: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
    );
    return rows[0]!.next;
  }

  /** How many transactions since that moment have written something that is there. */
  async writersSince(moment: string): Promise<number> {
    const rows = await this.ofEach<{ writer: string }>(
      (name) =>
        `select distinct xmin::text as writer from ${name}
          where xmin::text::bigint >= $1::bigint and '${name}' <> '${SESSIONS}'`,
      [moment],
    );
    return new Set(rows.map(({ writer }) => writer)).size;
  }

  private async ofEach<Row extends object>(select: (table: string) => string, values: unknown[] = []): Promise<Row[]> {
    const text = this.tables.map(select).join(' union all ');
    // Under a name it is planned once: planning so many tables takes longer than reading them.
    const { rows } = await this.owner.query<Row>({ name: sha256(text).slice(0, 16), text, values });
    return rows;
  }

  end = (): Promise<void> => this.owner.end();
}
