import { newId, refuse, Refusal } from '#kernel';
import sql, { type Sql as Statement } from 'sql-template-tag';
import {
  type EntityManager,
  type EntityMetadata,
  type ObjectLiteral,
  QueryFailedError,
  type Repository,
} from 'typeorm';

export { sql, type Statement };

/** What a table needs of the transaction that opened it. */
export interface TableTransaction {
  readonly manager: EntityManager;
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
    return this.transaction.manager.query(statement.text, statement.values);
  }
}

/** The only way to a table's rows. One method a question; what is here is all that is generic. */
export abstract class Table<Row extends ObjectLiteral & { id: string }> extends Statements {
  private readonly repository: Repository<Row>;
  protected readonly metadata: EntityMetadata;

  constructor(transaction: TableTransaction) {
    super(transaction);
    this.repository = transaction.manager.getRepository<Row>((this.constructor as TableClass<Row>).row);
    this.metadata = this.repository.metadata;
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
    await this.repository.insert({ ...row, id } as never);
    this.transaction.held.keep(this.metadata.tableName, id, 'update');
    return id;
  }

  async insertAll(rows: readonly NewRow<Row>[]): Promise<void> {
    if (rows.length > 0) await this.repository.insert(rows.map((row) => ({ ...row, id: row.id ?? newId() })) as never);
  }

  async update(id: string, change: Partial<Row>): Promise<void> {
    const { affected } = await this.repository.update(id, change as never);
    if (affected !== 1) throw new Error(`no row ${id} in ${this.metadata.tableName} to update`);
  }

  /** Changes the row only while it still has this version; otherwise somebody was faster. */
  async updateVersion(id: string, version: number, change: Partial<Row>): Promise<void> {
    const { affected } = await this.repository.update(
      { id, version } as never,
      { ...change, version: version + 1 } as never,
    );
    if (affected !== 1) refuse('STALE_VERSION', ['version'], { version });
  }

  async remove(id: string): Promise<void> {
    await this.repository.delete(id);
  }

  /** Rows of this table by a statement that selects all of its columns. */
  protected async many(statement: Statement): Promise<Row[]> {
    const raw = await this.query<Record<string, unknown>>(statement);
    return raw.map((columns) => this.hydrate(columns));
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

  private hydrate(columns: Record<string, unknown>): Row {
    const row = this.repository.create();
    const driver = this.transaction.manager.connection.driver;
    for (const column of this.metadata.columns) {
      column.setEntityValue(row, driver.prepareHydratedValue(columns[column.databaseName], column));
    }
    return row;
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
export async function onConstraint<T>(work: Promise<T>, refusals: Record<string, () => never>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const name =
      error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
    const refusal = name === undefined ? undefined : refusals[name];
    if (refusal && !(error instanceof Refusal)) refusal();
    throw error;
  }
}
