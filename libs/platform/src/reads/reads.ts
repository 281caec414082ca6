import { createHash } from 'node:crypto';
import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import pg from 'pg';
import { join, raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';
import { ApiError } from '../graphql/api-error.ts';
import { cursorOf, keysOf, type Order, type Page } from './page.ts';
import { Plan } from './planner.ts';
import type { Alias } from './readable.ts';
import { type Selection, selectionOf, together } from './selection.ts';

export interface Asked {
  readonly actor: Actor;
  readonly info: GraphQLResolveInfo;
  /** The field of the answer that holds the object, when it is not the answer itself. */
  readonly under?: string;
}

/** How many statements are kept prepared in each connection; any others are sent as they are. */
const PREPARED = 500;

/** Reads for the API: one prepared statement per root field, composed from what was asked and who asks. */
@Injectable()
export class Reads {
  private readonly prepared = new Map<string, string>();

  constructor(private readonly pool: pg.Pool) {}

  /** One row that a condition finds, or null when there is none or the actor may not see it. */
  async one(asked: Asked, where: (t: Alias) => Statement): Promise<object | null> {
    const selection = selectionOf(asked.info, asked.under ? [asked.under] : []);
    if (!selection) return null;
    return (await this.nodes(asked.actor, selection, where, null, 1))[0] ?? null;
  }

  /** The row with this id; a text that is no id finds nothing. */
  byId(asked: Asked, id: string): Promise<object | null> {
    return isId(id) ? this.one(asked, (t) => sql`${t}.id = ${id}`) : Promise.resolve(null);
  }

  /** All rows that a condition finds, for lists that are short by nature (a classifier, the lots of a tender). */
  async all(
    asked: Asked,
    where: (t: Alias) => Statement,
    order: (t: Alias) => Statement,
    limit = 1000,
  ): Promise<object[]> {
    const selection = selectionOf(asked.info);
    return selection ? this.nodes(asked.actor, selection, where, order, limit) : [];
  }

  /** A page of a connection: keyset order, one row more than asked to know whether there is a next page. */
  async page(asked: Asked, page: Page, where: (t: Alias) => Statement, order: Order): Promise<object> {
    const root = selectionOf(asked.info)!;
    const type = root.type.replace(/Connection$/, '');
    const node = together(root.fields.get('nodes')?.inner, root.fields.get('edges')?.inner?.fields.get('node')?.inner);
    const plan = new Plan(asked.actor);
    const t = plan.alias();
    const { from, scope } = plan.source(type, t);
    const seen = sql`(${where(t)}) and (${scope})`;
    const keys = [...order.columns.map(({ name }) => name), 'id'].map((name) => sql`${t}.${raw(`"${name}"`)}`);
    const after = page.after === null ? sql`true` : beyond(keys, order, keysOf(page.after, keys.length));
    const direction = raw(order.descending ? 'desc' : 'asc');
    const rows = sql`select ${node ? plan.object({ type, fields: node.fields }, t) : sql`null::json`} as node,
      json_build_array(${join(keys.map((key) => sql`${key}::text`))}) as keys
      from ${from} where ${seen} and ${after} order by ${join(keys.map((key) => sql`${key} ${direction}`))} limit ${page.first + 1}`;
    const counted = root.fields.has('totalCount');
    const total = counted ? sql`(select count(*)::int from ${from} where ${seen})` : sql`0`;
    const [answer] = await this.query<{ total: number; rows: { node: object; keys: string[] }[] }>(
      sql`select ${total} as total, coalesce((select json_agg(json_build_object('node', p.node, 'keys', p.keys)) from (${rows}) p), '[]'::json) as rows`,
    );
    const found = answer!.rows;
    const edges = found.slice(0, page.first).map((row) => ({ node: row.node, cursor: cursorOf(row.keys) }));
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      totalCount: answer!.total,
      pageInfo: { hasNextPage: found.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }

  /** Any statement; prepared once per connection. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    const text = statement.text;
    const name = this.nameOf(text);
    const query = { ...(name ? { name } : {}), text, values: statement.values };
    const result = await this.pool.query(query).catch((error: unknown) => {
      throw isMalformed(error) ? new ApiError('BAD_INPUT', 'A value does not have the form that it needs.') : error;
    });
    return result.rows as Row[];
  }

  private async nodes(
    actor: Actor,
    selection: Selection,
    where: (t: Alias) => Statement,
    order: ((t: Alias) => Statement) | null,
    limit: number,
  ): Promise<object[]> {
    const plan = new Plan(actor);
    const t = plan.alias();
    const { from, scope } = plan.source(selection.type, t);
    const object = plan.object(selection, t);
    const rows = await this.query<{ node: object }>(
      sql`select ${object} as node from ${from} where (${where(t)}) and (${scope}) ${order ? sql`order by ${order(t)}` : sql``} limit ${limit}`,
    );
    return rows.map((row) => row.node);
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

const INVALID_TEXT = '22P02';
const INVALID_DATETIME = '22007';
const DATETIME_OUT_OF_RANGE = '22008';
const NUMBER_OUT_OF_RANGE = '22003';

/** Rows hold what their types allow, so what the database cannot read came with the request: an id, a cursor. */
function isMalformed(error: unknown): boolean {
  const codes = [INVALID_TEXT, INVALID_DATETIME, DATETIME_OUT_OF_RANGE, NUMBER_OUT_OF_RANGE];
  return error instanceof pg.DatabaseError && codes.includes(error.code ?? '');
}

function beyond(keys: readonly Statement[], order: Order, values: readonly string[]): Statement {
  const typed = values.map((value, at) => sql`${value}::${raw(order.columns[at]?.type ?? 'uuid')}`);
  return sql`(${join([...keys])}) ${raw(order.descending ? '<' : '>')} (${join(typed)})`;
}
