import { DataSource, type QueryRunner } from 'typeorm';
import type pg from 'pg';
import type { TestApplication } from './application.ts';
import { until } from './until.ts';

/** `refused`: the statement does not run. `answer lost`: it runs, and then the connection is gone. */
export type Fault = 'refused' | 'answer lost';

interface Armed {
  readonly fault: Fault;
  readonly strikes: (statement: string, number: number) => boolean;
  readonly statements: string[];
  struck: boolean;
}

/** Lets one statement of what runs next end badly: between the application and the driver, whichever transaction it belongs to. */
export class Faults {
  private armed: Armed | null = null;

  constructor(
    app: TestApplication,
    /** Whoever may end connections. */
    private readonly owner: pg.Client,
  ) {
    const source = app.app.get(DataSource, { strict: false });
    const create = source.createQueryRunner.bind(source);
    source.createQueryRunner = (mode) => this.watched(create(mode));
  }

  /**
   * Does the work with the fault at the statement that is chosen by its text or number. Answers which statements there
   * were up to it, and what became of the work: without a strike it is done.
   */
  async striking<R>(
    fault: Fault,
    strikes: Armed['strikes'],
    work: () => R,
  ): Promise<{
    readonly statements: readonly string[];
    readonly struck: boolean;
    readonly outcome: PromiseSettledResult<Awaited<R>>;
  }> {
    const armed: Armed = { fault, strikes, statements: [], struck: false };
    this.armed = armed;
    const [outcome] = await Promise.allSettled([(async () => work())()]);
    this.armed = null;
    return { ...armed, outcome };
  }

  private watched(runner: QueryRunner): QueryRunner {
    const connect = runner.connect.bind(runner) as () => Promise<pg.PoolClient>;
    const watched = new WeakMap<pg.PoolClient, pg.PoolClient>();
    return Object.assign(runner, {
      connect: async () => {
        const client = await connect();
        if (!watched.has(client)) watched.set(client, this.watchedClient(client));
        return watched.get(client)!;
      },
    });
  }

  /** Statements are sent without waiting; those behind the one that is struck wait for what becomes of it. */
  private watchedClient(client: pg.PoolClient): pg.PoolClient {
    let before: Promise<unknown> = Promise.resolve();
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    const struck = (...given: unknown[]): Promise<unknown> => {
      const { armed } = this;
      if (!armed) return query(...given);
      const sent = before.then(() => this.strike(armed, query, given));
      before = sent.catch(() => undefined);
      return sent;
    };
    return new Proxy(client, {
      get: (target, name) => {
        const value: unknown = name === 'query' ? struck : Reflect.get(target, name, target);
        return typeof value === 'function' && name !== 'query' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private async strike(
    armed: Armed,
    query: (...given: unknown[]) => Promise<unknown>,
    given: readonly unknown[],
  ): Promise<unknown> {
    if (armed.struck) return query(...given);
    const [first] = given as [string | { readonly text: string }];
    const statement = typeof first === 'string' ? first : first.text;
    armed.statements.push(statement);
    if (!armed.strikes(statement, armed.statements.length)) return query(...given);
    armed.struck = true;
    // Refused by the database, as a fault in its midst would be: the transaction is lost with it.
    if (armed.fault === 'refused') return query(`do $$ begin raise exception 'struck before it ran'; end $$`);
    const { rows: own } = (await query('select pg_backend_pid() as pid')) as pg.QueryResult<{ pid: number }>;
    await query(...given);
    await this.owner.query('select pg_terminate_backend($1)', [own[0]!.pid]);
    // Asked to wait itself, the server looks only ten times a second.
    await until('the connection is gone', async () => {
      const { rows } = await this.owner.query('select from pg_stat_activity where pid = $1', [own[0]!.pid]);
      return rows.length === 0;
    });
    throw new Error('struck after it ran');
  }
}
