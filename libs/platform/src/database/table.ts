import { newId, Refusal } from '#kernel';
import sql, { type Sql as Statement } from 'sql-template-tag';
import { type EntityManager, type EntityMetadata, type ObjectLiteral, QueryFailedError } from 'typeorm';
import { deletion, hydrated, insertion, updated, whereHit } from './rows.ts';
import { codeOf } from './wire.ts';

export { sql, type Statement };

/** What a table needs of the transaction that opened it. */
export interface TableTransaction {
  /** Knows the rows' columns and types. */
  readonly manager: EntityManager;
  /** The rows that a statement answers. */
  query<Columns>(statement: Statement): Promise<Columns[]>;
  /** Sends what only writes; it stands or fails with the transaction, at the latest at its end. */
  post(statement: Statement, meaning?: (error: unknown) => unknown): void;
  /** Called before each lock: refuses one taken after the clock was read. */
  beforeLock(table: string): void;
  /** The rows that this transaction has locked or written: to ask for one of them again is no new lock. */
  readonly held: HeldRows;
}

type Strength = 'share' | 'update';

/** Which rows a transaction holds, and how strongly. */
export class HeldRows {
  private readonly rows = new Map<string, Strength>();

  has(table: string, id: string, strength: Strength): boolean {
    const held = this.rows.get(`${table} ${id}`);
    return held !== undefined && (strength === 'share' || held === 'update');
  }

  keep(table: string, id: string, strength: Strength): void {
    if (!this.has(table, id, strength)) this.rows.set(`${table} ${id}`, strength);
  }
}

/** Statements on tables without a row class: lists that are keyed by code. One method a question. */
export abstract class Statements {
  constructor(protected readonly transaction: TableTransaction) {}

  /** Columns as the database names them, unless the statement renames them. */
  protected query<Columns>(statement: Statement): Promise<Columns[]> {
    return this.transaction.query(statement);
  }
}

/** The only way to a table's rows. One method a question; what is here is all that is generic. */
export abstract class Table<Row extends ObjectLiteral & { id: string }> extends Statements {
  protected readonly metadata: EntityMetadata;

  constructor(transaction: TableTransaction) {
    super(transaction);
    this.metadata = transaction.manager.connection.getMetadata((this.constructor as TableClass<Row>).row);
  }

  find(id: string): Promise<Row | null> {
    return this.first(sql`select * from ${this.name} where id = ${id}`);
  }

  /** Locked for change. A row that the transaction already holds is read again, also after the clock was read. */
  lock(id: string): Promise<Row | null> {
    if (this.transaction.held.has(this.metadata.tableName, id, 'update')) return this.find(id);
    return this.lockRows(sql`select * from ${this.name} where id = ${id} for update`, 'update').then(firstOf);
  }

  /** Several rows, locked in the order of their ids. */
  lockAll(ids: readonly string[]): Promise<Row[]> {
    const all = sql`select * from ${this.name} where id = any(${ids}::uuid[]) order by id`;
    if (ids.every((id) => this.transaction.held.has(this.metadata.tableName, id, 'update'))) return this.many(all);
    return this.lockRows(sql`${all} for update`, 'update');
  }

  /** Locked against change, not against other readers who share. */
  share(id: string): Promise<Row | null> {
    if (this.transaction.held.has(this.metadata.tableName, id, 'share')) return this.find(id);
    return this.lockRows(sql`select * from ${this.name} where id = ${id} for share`, 'share').then(firstOf);
  }

  /** Writes a new row; an id is made when none is given. */
  async insert(row: NewRow<Row>): Promise<string> {
    const id = row.id ?? newId();
    this.transaction.post(insertion(this.metadata, [{ ...row, id }]));
    this.transaction.held.keep(this.metadata.tableName, id, 'update');
    return id;
  }

  async insertAll(rows: readonly NewRow<Row>[]): Promise<void> {
    if (rows.length === 0) return;
    const whole = rows.map((row) => ({ ...row, id: row.id ?? newId() }));
    this.transaction.post(insertion(this.metadata, whole));
  }

  /** A row that there is: the transaction fails where there is none. */
  async update(id: string, change: Partial<Row>): Promise<void> {
    const statement = updated(this.metadata, change, { id });
    if (this.transaction.held.has(this.metadata.tableName, id, 'update')) return this.transaction.post(statement);
    const missing = new Error(`no row ${id} in ${this.metadata.tableName} to update`);
    this.transaction.post(whereHit(statement), (error) => (hitNothing(error) ? missing : error));
  }

  /** Changes the row only while it still has this version; otherwise somebody was faster, and the transaction is refused. */
  async updateVersion(id: string, version: number, change: Partial<Row>): Promise<void> {
    const next = { ...change, version: version + 1 };
    const statement = updated(this.metadata, next, { id, version });
    const stale = new Refusal([{ code: 'STALE_VERSION', path: ['version'], parameters: { version } }]);
    this.transaction.post(whereHit(statement), (error) => (hitNothing(error) ? stale : error));
  }

  async remove(id: string): Promise<void> {
    this.transaction.post(deletion(this.metadata, id));
  }

  /** Rows of this table by a statement that selects all of its columns. */
  protected async many(statement: Statement): Promise<Row[]> {
    return hydrated<Row>(this.metadata, await this.query<Record<string, unknown>>(statement));
  }

  protected async first(statement: Statement): Promise<Row | null> {
    return (await this.many(statement))[0] ?? null;
  }

  /** For a statement that locks rows in a way of its own. */
  protected locking(statement: Statement): Promise<Row[]> {
    return this.lockRows(statement, 'share');
  }

  private async lockRows(statement: Statement, strength: Strength): Promise<Row[]> {
    this.transaction.beforeLock(this.metadata.tableName);
    const rows = await this.many(statement);
    for (const row of rows) this.transaction.held.keep(this.metadata.tableName, row.id, strength);
    return rows;
  }

  protected get name(): Statement {
    return sql([`"${this.metadata.tableName}"`]);
  }
}

const firstOf = <Row>(rows: readonly Row[]): Row | null => rows[0] ?? null;

export interface TableClass<Row extends ObjectLiteral & { id: string }, T extends Table<Row> = Table<Row>> {
  readonly row: new () => Row;
  new (transaction: TableTransaction): T;
}

type NullableKeys<Row> = { [K in keyof Row]: null extends Row[K] ? K : never }[keyof Row];

/** A row to insert: `id` and whatever may be null or has a default may be left out. */
export type NewRow<Row> = Omit<Partial<Row>, never> & Omit<Row, 'id' | 'createdAt' | NullableKeys<Row>>;

/** Turns the violation of a named constraint into a refusal; the transaction is lost with it, as with any refusal. */
export async function onConstraint<T>(
  transaction: { answered(): Promise<void> },
  work: Promise<T>,
  refusals: Record<string, () => never>,
): Promise<T> {
  try {
    const result = await work;
    await transaction.answered();
    return result;
  } catch (error) {
    const name =
      error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
    if (name !== undefined) refusals[name]?.();
    throw error;
  }
}

const DIVISION_BY_ZERO = '22012';
const hitNothing = (error: unknown): boolean => codeOf(error) === DIVISION_BY_ZERO;
