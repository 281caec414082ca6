import { createHash } from 'node:crypto';
import { isId } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import pg from 'pg';
import { join, raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { every } from '../database/conditions.ts';
import { sql, type Statement } from '../database/table.ts';
import { type Connections, Forms, Pipelines, type Query, type Write, Written } from '../pages/index.ts';
import { mostOf } from './complete.ts';
import { beyond, countSql, keyNames, pageSql, rowsSql } from './page-sql.ts';
import { type Order, type Page, pageJson, type PageParts } from './page.ts';
import { Plan, type RowObject } from './planner.ts';
import type { Alias } from './parts.ts';
import { type Rows, rowsOf, selectionOf } from './selection.ts';

export interface Asked {
  readonly actor: Actor;
  readonly info: GraphQLResolveInfo;
  /** The field of the answer that holds the object, when it is not the answer itself. */
  readonly under?: string;
  /** Ask for finished JSON (`Written`) instead of an object: for public documents, which everybody reads as nobody. */
  readonly written?: boolean;
}

/** What is read for one root field, whatever it is asked with. */
interface Composed {
  readonly t: Alias;
  readonly from: Statement;
  readonly scope: Statement;
  readonly row: RowObject;
  readonly parts: PageParts;
  /** Of a public document, which is composed once and asked for again and again. */
  readonly forms: Forms | null;
}

/** How many statements are kept prepared in each connection; any others are sent as they are. */
const PREPARED = 500;

/** Reads for the API: one prepared statement for each root field, composed from what was asked and who asks. */
@Injectable()
export class Reads {
  private readonly prepared = new Map<string, string>();
  /** What a public document asks for never changes, so its part of the statement is composed once. */
  private readonly composed = new WeakMap<FieldNode, Composed>();

  constructor(
    @Inject(pg.Pool) private readonly pool: pg.Pool,
    private readonly pipelines: Pipelines,
  ) {}

  /** One row that a condition finds, or null when there is none or the actor may not see it. */
  async one(asked: Asked, where: (t: Alias) => Statement): Promise<object | null> {
    const composed = this.compose(asked, () => selectionOf(asked.info, asked.under ? [asked.under] : []));
    if (!composed) return null;
    const { t, from, scope, row } = composed;
    const [found] = await this.rows(
      composed,
      'one',
      [where(t)],
      (condition) =>
        sql`select ${row.object}::text from ${from}${row.beside} where (${condition}) and (${scope}) limit 1`,
    );
    return answer<object | null>(asked, found?.[0] ?? 'null');
  }

  /** The row with this id; a text that is no id finds nothing. */
  byId(asked: Asked, id: string): Promise<object | null> {
    return isId(id) ? this.one(asked, (t) => sql`${t}.id = ${id}`) : Promise.resolve(null);
  }

  /** All rows that a condition finds, for lists that are short by nature: the root field says how long with `@Most`. */
  all(asked: Asked, where: (t: Alias) => Statement, order: (t: Alias) => Statement): Promise<object> {
    const most = limitOf(asked.info);
    return this.list(asked, where, order, most + 1, most);
  }

  /** The first rows that a condition finds, as many as `@Most` says, for a search whose reader narrows it further. */
  first(asked: Asked, where: (t: Alias) => Statement, order: (t: Alias) => Statement): Promise<object> {
    return this.list(asked, where, order, limitOf(asked.info), Infinity);
  }

  private async list(
    asked: Asked,
    where: (t: Alias) => Statement,
    order: (t: Alias) => Statement,
    limit: number,
    most: number,
  ): Promise<object> {
    const composed = this.compose(asked, () => selectionOf(asked.info));
    if (!composed) return [];
    const { t, from, scope, row } = composed;
    const rows = await this.rows(
      composed,
      `all ${limit}`,
      [where(t), order(t)],
      (found, sorted) =>
        sql`select ${row.object}::text from ${from}${row.beside} where (${found}) and (${scope}) order by ${sorted} limit ${raw(String(limit))}`,
    );
    if (rows.length > most) throw new Error(`${asked.info.fieldName} has more than the ${most} rows that it says`);
    return answer<object>(asked, `[${rows.map(([json]) => json).join(',')}]`);
  }

  /** A page of the rows that carry this id in a column. */
  pageBy(asked: Asked, page: Page, column: string, id: string, order: Order): Promise<object> {
    return this.page(asked, page, (t) => sql`${t}.${raw(`"${column}"`)} = ${id}`, order);
  }

  /**
   * A page of a connection: keyset order, one row more than asked to know whether there is a next page. How many there
   * are in all is counted by a statement of its own.
   */
  async page(asked: Asked, page: Page, where: (t: Alias) => Statement, order: Order): Promise<object> {
    const composed = this.compose(asked, () => rowsOf(selectionOf(asked.info)!))!;
    const { t, from, scope, row, parts } = composed;
    const { first } = page;
    const keys = keyNames(order);
    const after = page.after === null ? null : beyond(t, order, page.after);
    const write: Write = (found) => {
      const rows = rowsSql({ from, ...row, where: sql`(${found}) and (${scope})`, order, t, first });
      return pageSql(parts, { rows, keys, first });
    };
    const count: Write = (found) => countSql(from, sql`(${found}) and (${scope})`);
    const found = where(t);
    const [[shown = []], [counted]] = await Promise.all([
      this.rows(composed, `page ${first}`, [every(found, after)], write),
      parts.has('totalCount') ? this.rows(composed, 'count', [found], count) : [],
    ]);
    return answer<object>(asked, pageJson(parts, shown, { keys, first }, counted?.[0] ?? '0'));
  }

  /** Any statement; prepared once per connection. */
  query<Row extends pg.QueryResultRow>({ text, values }: Query): Promise<Row[]> {
    return this.send<Row>(this.pool, { text, values: [...values] });
  }

  private compose(asked: Asked, select: () => Rows | null): Composed | null {
    const node = asked.info.fieldNodes[0]!;
    const known = asked.written ? this.composed.get(node) : undefined;
    if (known) return known;
    const selection = select();
    if (!selection) return null;
    const plan = new Plan(asked.actor);
    const t = plan.alias();
    const row = plan.object(selection, t);
    const { from, scope } = plan.source(selection.type, t);
    const parts: PageParts = selection.parts ?? new Map();
    if (!asked.written) return { t, from, scope, row, parts, forms: null };
    const written = { beside: writtenOut(row.beside), object: writtenOut(row.object) };
    const composed = { t, from, scope: writtenOut(scope), row: written, parts, forms: new Forms() };
    this.composed.set(node, composed);
    return composed;
  }

  /** The rows that a statement finds with what the request has given, each a list of texts. What is public is short. */
  private rows({ forms }: Composed, kind: string, given: readonly Statement[], write: Write): Promise<string[][]> {
    const { text, values } = forms ? forms.query(kind, given, write) : write(...given);
    const by = forms ? this.pipelines : this.pool;
    return this.send<string[]>(by, { text, values: [...values], rowMode: 'array' });
  }

  private async send<Row extends pg.QueryResultRow | unknown[]>(
    by: Connections,
    query: pg.QueryConfig & { rowMode?: 'array' },
  ): Promise<Row[]> {
    const name = this.nameOf(query.text);
    const { rows } = await by.query(name ? { name, ...query } : query);
    return rows as Row[];
  }

  private nameOf(text: string): string | null {
    let name = this.prepared.get(text);
    if (name === undefined && this.prepared.size < PREPARED) {
      name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
      this.prepared.set(text, name);
    }
    return name ?? null;
  }
}

function limitOf({ parentType, fieldName }: GraphQLResolveInfo): number {
  const most = mostOf(parentType.getFields()[fieldName]!);
  if (most === undefined) throw new Error(`${fieldName} is a list without @Most`);
  return most;
}

/** For a public document the JSON itself; for any other the objects that it stands for. */
const answer = <Answer extends object | null>({ written }: Asked, json: string): Answer | Written =>
  written ? new Written(json) : (JSON.parse(json) as Answer);

/** Of a public document everything but its variables is the same each time: what nobody is and may is planned with. */
function writtenOut({ strings, values }: Statement): Statement {
  const literal = (value: unknown) => (value === null || typeof value === 'boolean' ? raw(String(value)) : value);
  const pieces = strings.flatMap((text, at) => (at < values.length ? [raw(text), literal(values[at])] : [raw(text)]));
  return join(pieces, '');
}
