import { join, raw } from 'sql-template-tag';
import { sql, type Statement } from '../database/table.ts';
import { keysOf, listsAmong, type Order, type PageParts } from './page.ts';
import type { Alias } from './parts.ts';

/** A list says how many rows it has up to here; beyond, counting would cost more than the page itself. */
export const COUNTED = 1000;

interface Place {
  readonly t: Alias;
  readonly order: Order;
}

interface RowsOfPage extends Place {
  readonly from: Statement;
  readonly beside: Statement;
  readonly object: Statement;
  readonly where: Statement;
  readonly first: number;
}

const placesOf = ({ t, order }: Place): readonly Statement[] =>
  [...order.columns.map(({ name }) => name), 'id'].map((name) => sql`${t}.${raw(`"${name}"`)}`);

export const keyNames = (order: Order): readonly string[] =>
  Array.from({ length: order.columns.length + 1 }, (_, at) => `key_${at}`);

/** The rows of a page in keyset order, one more than it shows, to know whether there is a next page. */
export function rowsSql({ from, beside, object, where, first, ...place }: RowsOfPage): Statement {
  const keys = keyNames(place.order);
  const places = placesOf(place);
  const named = join(places.map((at, n) => sql`${at} as ${raw(keys[n]!)}`));
  const sorted = join(places.map((at) => sql`${at} ${raw(place.order.descending ? 'desc' : 'asc')}`));
  // Written out: a plan for any limit would be made for a tenth of the table, so none would ever be kept.
  const limit = raw(String(first + 1));
  return sql`select ${object} as node, ${named} from ${from}${beside} where ${where} order by ${sorted} limit ${limit}`;
}

/** The rows that come after the one of this cursor. */
export function beyond(t: Alias, order: Order, cursor: string): Statement {
  const places = placesOf({ t, order });
  const typed = keysOf(cursor, order).map((value, at) => sql`${value}::${raw(order.columns[at]?.type ?? 'uuid')}`);
  return sql`(${join([...places])}) ${raw(order.descending ? '<' : '>')} (${join(typed)})`;
}

export const countSql = (from: Statement, where: Statement): Statement =>
  sql`select count(*)::text from (select from ${from} where ${where} limit ${raw(String(COUNTED + 1))}) counted`;

/** Rows for a page, one more than it shows if there are more: `node` is the JSON of each, and beside it stand its keys. */
export interface PageRows {
  readonly rows: Statement;
  readonly keys: readonly string[];
  readonly first: number;
}

/**
 * A page in one row: how many rows there are, the keys of the last that is shown, and the lists that are asked for. A
 * row of its own for each node would cost the process more than it costs the database to put them together.
 */
export function pageSql(parts: PageParts, { rows, keys, first }: PageRows): Statement {
  const columns = keys.map((key) => raw(key));
  const written = { nodes: sql`node`, edges: edgeSql(parts, columns) };
  const cells = [
    sql`count(*)::text`,
    ...columns.map((column) => sql`(array_agg(${column}))[least(count(*), ${raw(`${first}`)})]::text`),
    ...listsAmong(parts).map((list) => sql`array_to_string((array_agg(${written[list]}))[:${raw(`${first}`)}], ',')`),
  ];
  return sql`select ${join(cells)} from (${rows}) page`;
}

/** A cursor as `keysOf` reads it, written by the database. */
function cursorSql(keys: readonly Statement[]): Statement {
  const texts = keys.map((key) => sql`to_json(${key}::text)`);
  const json = sql`concat('[', ${join(texts, `, ',', `)}, ']')`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/** A page within a row, as JSON. */
export function nestedPageSql(
  parts: PageParts,
  { after, ...page }: RowsOfPage & { readonly after: string | null },
): Statement {
  const { from, where, t, order, first } = page;
  const keys = keyNames(order);
  const last = keys.map((key) => sql`(array_agg(${raw(key)}))[least(count(*), ${raw(`${first}`)})]`);
  const lists = {
    nodes: sql`node`,
    edges: edgeSql(
      parts,
      keys.map((key) => raw(key)),
    ),
  };
  const list = (name: 'nodes' | 'edges') =>
    sql`'[', array_to_string((array_agg(${lists[name]}))[:${raw(`${first}`)}], ','), ']'`;
  const written: Readonly<Record<string, Statement>> = {
    nodes: list('nodes'),
    edges: list('edges'),
    pageInfo: objectSql(parts.get('pageInfo') ?? [], {
      hasNextPage: sql`(count(*) > ${raw(`${first}`)})::text`,
      endCursor: sql`case when count(*) = 0 then 'null' else concat('"', ${cursorSql(last)}, '"') end`,
    }),
    totalCount: sql`(${countSql(from, where)})`,
  };
  const shown = after === null ? where : sql`(${where}) and ${beyond(t, order, after)}`;
  // `having true` makes one row of it also where no part puts rows together.
  return sql`(select ${objectSql([...parts.keys()], written)}::json from (${rowsSql({ ...page, where: shown })}) page having true)`;
}

const edgeSql = (parts: PageParts, keys: readonly Statement[]): Statement =>
  objectSql(parts.get('edges') ?? [], { node: sql`node`, cursor: sql`'"', ${cursorSql(keys)}, '"'` });

/** The JSON of an object, as text: its members in this order. */
function objectSql(names: readonly string[], written: Readonly<Record<string, Statement>>): Statement {
  const members = names.map((name, at) => sql`${raw(`'${at > 0 ? ',' : ''}"${name}":'`)}, ${written[name]!}`);
  return sql`concat(${join([sql`'{'`, ...members, sql`'}'`])})`;
}
