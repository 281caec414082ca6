import type { Writable } from 'node:stream';
import type pg from 'pg';
import type { Sql as Statement } from 'sql-template-tag';
import { QueryFailedError } from 'typeorm';

/** How many statements are kept prepared in each connection; any others are sent as they are. */
const PREPARED = 1000;
const names = new Map<string, string>();
let generation = 0;

/** Short, because it travels with each statement; the same in every connection of a process. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size === PREPARED) return known;
  const name = `w${generation}_${names.size}`;
  names.set(text, name);
  return name;
}

function prepareAnew(): void {
  generation += 1;
  names.clear();
}

/** What is told of a failure that only follows from an earlier one. */
const ABORTED = '25P02';
/** A table has changed since the statement was prepared. All are prepared anew, under other names. */
export const STALE_PLAN = '0A000';

export const codeOf = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;

/** What `pg` gives, with the stream on which it writes. */
export interface Connected extends pg.ClientBase {
  readonly connection: { readonly stream: Pick<Writable, 'cork' | 'uncork'> };
}

/**
 * The statements of one transaction on their way to the database: prepared by name, and sent without waiting for the answer
 * to the one before. The database takes them in this order, so a read sees what was written before it. What only writes is
 * sent and its answer awaited by the next read, or together with that of COMMIT. When one fails, so does everything after
 * it, COMMIT included, and the first failure is what is told.
 */
export class Wire {
  private begun: Promise<unknown> = Promise.resolve();
  private hasBegun = false;
  /** Something waits for the answer to BEGIN, so what comes behind it waits too. */
  private waits = false;
  private failure: { readonly error: unknown } | null = null;
  /** The last of the writes that nobody waits for. Answers come in order: when this one is there, so are all before it. */
  private last: Promise<unknown> | null = null;
  private gathers = false;

  constructor(private readonly client: Connected) {}

  begin(mode = ''): void {
    this.begun = this.send(`begin${mode}`).then(() => (this.hasBegun = true));
    this.begun.catch(() => undefined);
  }

  /** The rows that a statement answers. */
  async rows<Row>(statement: Statement): Promise<Row[]> {
    if (this.mustWait(isRead(statement.text))) await this.begun;
    return (await this.send(statement)).rows as Row[];
  }

  /** Changes rows, and says how many. */
  async change(statement: Statement): Promise<number> {
    if (this.mustWait()) await this.begun;
    return (await this.send(statement)).rowCount ?? 0;
  }

  /** Sends what only writes. `meaning` says what a failure means, where the database's own words would not do. */
  post(statement: Statement, meaning = asItIs): void {
    const send = () => this.send(statement, meaning);
    this.last = this.mustWait() ? this.begun.then(send) : send();
    this.last.catch(() => undefined);
  }

  /** Waits for all that was sent; throws the first failure. */
  async answered(): Promise<void> {
    await this.last;
    if (this.failure) throw this.failure.error;
  }

  /** Sent behind the last write: a failure of that one turns it into a rollback, and is thrown. */
  async commit(): Promise<void> {
    if (this.mustWait()) await this.begun;
    const { command } = await this.send('commit');
    if (this.failure) throw this.failure.error;
    if (command !== 'COMMIT') throw new Error(`the database answered ${command} to COMMIT`);
  }

  /** Throws where the connection is lost, and the transaction with it. */
  async rollback(): Promise<void> {
    await this.client.query('rollback');
  }

  /** Nothing is written before BEGIN is known to stand: outside a transaction it would be there at once. */
  private mustWait(read = false): boolean {
    if (this.hasBegun) return false;
    if (!read) this.waits = true;
    return this.waits;
  }

  /** What is sent before the process turns to something else leaves in one piece. */
  private gather(): void {
    if (this.gathers) return;
    this.gathers = true;
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathers = false;
      stream.uncork();
    });
  }

  private async send(statement: Statement | string, meaning = asItIs): Promise<pg.QueryResult> {
    if (this.failure) throw this.failure.error;
    const text = typeof statement === 'string' ? statement : statement.text;
    this.gather();
    try {
      return typeof statement === 'string'
        ? await this.client.query(text)
        : await this.client.query({ name: nameOf(text), text, values: statement.values });
    } catch (cause) {
      // Without its values, which belong in no log.
      const error = new QueryFailedError(text, undefined, cause as Error);
      if (codeOf(error) === STALE_PLAN) prepareAnew();
      if (codeOf(error) !== ABORTED) this.failure ??= { error: meaning(error) };
      throw (this.failure ?? { error }).error;
    }
  }
}

const asItIs = (error: unknown): unknown => error;
const isRead = (text: string): boolean => /^\s*select\b/i.test(text);
