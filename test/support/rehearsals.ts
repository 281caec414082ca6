import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { Refusal } from '#kernel';
import type { Actor } from '#platform';
import { testEnvironment, type TestApplication } from './application.ts';
import { rounds } from './attack.ts';
import { Fingerprints } from './fingerprint.ts';
import { writersOf } from './writers.ts';

const PATIENCE_MS = 1_000;

/** The use cases that can be rehearsed: named like their verbs. */
const rehearsable = (app: TestApplication): Set<string> =>
  new Set(
    Object.values(app.app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'rehearse'))
      .map(({ name }) => `${name[0]!.toUpperCase()}${name.slice(1)}`),
  );

/**
 * Rehearses everything that an application does before it does it: in peace, and while somebody else holds every row of
 * every table. Neither may leave anything, hold or wait for anything, or announce anything.
 */
export class Rehearsals {
  /** What did not hold, in words. */
  readonly findings: string[] = [];
  /** Use cases that can be rehearsed, and how often each was. */
  readonly times: Map<string, number>;
  private within = false;

  private constructor(
    app: TestApplication,
    private readonly fingerprints: Fingerprints,
    private readonly holder: pg.Client,
    private readonly listener: pg.Client,
    private readonly heard: string[],
    /** The holder's own process. */
    private readonly holding: number,
  ) {
    this.times = new Map([...rehearsable(app)].map((name) => [name, 0]));
  }

  static async of(app: TestApplication): Promise<Rehearsals> {
    const clients = [0, 1].map(() => new pg.Client({ connectionString: app.database.url }));
    for (const client of clients) await client.connect();
    const [holder, listener] = clients as [pg.Client, pg.Client];
    const heard: string[] = [];
    listener.on('notification', ({ channel }) => heard.push(channel));
    await listener.query('listen outbox; listen pages');
    const { rows } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid');
    const rehearsals = new Rehearsals(app, await Fingerprints.of(app), holder, listener, heard, rows[0]!.pid);
    for (const { name, replace } of writersOf(app)) {
      if (!rehearsals.times.has(name)) continue;
      replace((method, original) => (...given) => {
        const work = () => original(...given);
        return method === 'execute' ? rehearsals.pass(name, original, given).then(work) : work();
      });
    }
    return rehearsals;
  }

  async end(): Promise<void> {
    await this.fingerprints.end();
    await this.holder.end();
    await this.listener.end();
  }

  /** In the short form each use case a few times, in the long form every time. */
  private async pass(
    name: string,
    execute: (...given: unknown[]) => unknown,
    given: readonly unknown[],
  ): Promise<void> {
    const times = this.times.get(name)!;
    const [actor, ...rest] = given as [Actor, ...unknown[]];
    if (this.within || times >= rounds(2, Infinity) || actor.personId === null) return;
    this.within = true;
    this.times.set(name, times + 1);
    const rehearsal = async () => execute({ ...actor, rehearses: true }, ...rest);
    await this.leavesNothing(name, rehearsal);
    await this.holdingEverything(() => this.leavesNothing(`${name}, all rows held`, rehearsal));
    this.within = false;
  }

  private async leavesNothing(name: string, rehearsal: () => Promise<unknown>): Promise<void> {
    const before = await this.everything();
    const told = await Promise.race([
      rehearsal().then(() => '', toldBy),
      wait(PATIENCE_MS, 'waits for somebody', { ref: false }),
    ]);
    // What is then done in earnest is not refused, so there is nothing to tell.
    if (told !== '') this.findings.push(`${name}: ${told}`);
    const after = await this.everything();
    const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
    if (changed.length > 0) this.findings.push(`${name}: leaves something in ${changed.join(', ')}`);
  }

  private async holdingEverything(work: () => Promise<void>): Promise<void> {
    const { rows } = await this.holder.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class
        where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`,
    );
    await this.holder.query('begin');
    await this.holder.query(rows.map(({ name }) => `select from ${name} for update`).join(';'));
    await work();
    await this.holder.query('rollback');
  }

  /** Every table, the sequences, the files, what was announced, and the locks of anybody but the holder. */
  private async everything(): Promise<Record<string, string>> {
    const { rows } = await this.listener.query<{ sequences: string; locks: string }>(
      `select (select string_agg(schemaname || sequencename || coalesce(last_value, 0), ' ' order by 1) from pg_sequences) as sequences,
         (select count(*) from pg_locks l join pg_stat_activity a using (pid)
           where a.datname = current_database() and a.backend_type = 'client backend'
             and pid <> pg_backend_pid() and pid <> $1) as locks`,
      [this.holding],
    );
    const folder = testEnvironment('').STORAGE_FOLDER;
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    return { ...(await this.fingerprints.take()), ...rows[0], files: files.join(' '), heard: this.heard.join(' ') };
  }
}

const toldBy = (error: unknown): string =>
  error instanceof Refusal ? `refused, ${error.problems.map(({ code }) => code).join(', ')}` : String(error);
