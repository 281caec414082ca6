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

interface Connection {
  readonly processID: number;
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
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    const struck = async (statement: string, ...given: unknown[]): Promise<unknown> => {
      const armed = this.armed;
      if (!armed || armed.struck) return query(statement, ...given);
      armed.statements.push(statement);
      if (!armed.strikes(statement, armed.statements.length)) return query(statement, ...given);
      armed.struck = true;
      if (armed.fault === 'refused') throw new Error('struck before it ran');
      await query(statement, ...given);
      const { processID } = (await runner.connect()) as Connection;
      await this.owner.query('select pg_terminate_backend($1)', [processID]);
      // Asked to wait itself, the server looks only ten times a second.
      await until('the connection is gone', async () => {
        const { rows } = await this.owner.query('select from pg_stat_activity where pid = $1', [processID]);
        return rows.length === 0;
      });
      throw new Error('struck after it ran');
    };
    return Object.assign(runner, { query: struck });
  }
}
