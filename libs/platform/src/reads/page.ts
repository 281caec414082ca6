import { join, raw } from 'sql-template-tag';
import { sql, type Statement } from '../database/table.ts';
import { ApiError } from '../graphql/api-error.ts';

export interface Page {
  readonly first: number;
  readonly after: string | null;
}

/** The columns that order a list, all in one direction; the id always stands last, so that every row has one place. */
export interface Order {
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'timestamptz' | 'date' | 'text' | 'integer' | 'bigint';
  }[];
  readonly descending: boolean;
}

export const MAX_PAGE = 100;

/** Checks the arguments of a page; a wrong number or cursor is a fault of the caller. */
export function pageOf(args: { readonly first: number; readonly after?: string | null }): Page {
  if (args.first < 1 || args.first > MAX_PAGE)
    throw new ApiError('BAD_INPUT', `first must lie between 1 and ${MAX_PAGE}`);
  return { first: args.first, after: args.after ?? null };
}

/** The keys of the row after which the next page begins. */
export function keysOf(cursor: string, count: number): readonly string[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === count && keys.every((key) => typeof key === 'string')) return keys;
  } catch {
    // falls through to the refusal below
  }
  throw new ApiError('BAD_INPUT', 'not a cursor of this list');
}

/** Rows for a page, one more than it shows if there are more: `node` is the JSON of each, and beside it stand its keys. */
export interface PageRows {
  readonly rows: Statement;
  readonly keys: readonly string[];
  readonly first: number;
}

const listsAmong = (parts: readonly string[]) => (['nodes', 'edges'] as const).filter((list) => parts.includes(list));

/**
 * A page in one row: how many rows there are, the keys of the last that is shown, and the lists that are asked for. A
 * row of its own for each node would cost the process more than it costs the database to put them together.
 */
export function pageSql(parts: readonly string[], { rows, keys, first }: PageRows): Statement {
  const columns = keys.map((key) => raw(key));
  const written = {
    nodes: sql`node`,
    edges: sql`concat('{"node":', node, ',"cursor":"', ${cursorSql(columns)}, '"}')`,
  };
  const cells = [
    sql`count(*)::text`,
    ...columns.map((column) => sql`(array_agg(${column}))[least(count(*), ${raw(`${first}`)})]::text`),
    ...listsAmong(parts).map((list) => sql`array_to_string((array_agg(${written[list]}))[:${raw(`${first}`)}], ',')`),
  ];
  return sql`select ${join(cells)} from (${rows}) page`;
}

/** The JSON of a page from the row of `pageSql`. */
export function pageJson(
  parts: readonly string[],
  [found = '0', ...texts]: readonly string[],
  { keys, first }: Pick<PageRows, 'keys' | 'first'>,
  totalCount: string,
): string {
  const [last, lists] = [texts.slice(0, keys.length), texts.slice(keys.length)];
  const pageInfo = `{"hasNextPage":${Number(found) > first},"endCursor":${found === '0' ? 'null' : `"${cursorOf(last)}"`}}`;
  const written = new Map([
    ['pageInfo', pageInfo],
    ['totalCount', totalCount],
    ...listsAmong(parts).map((list, at): [string, string] => [list, `[${lists[at] ?? ''}]`]),
  ]);
  return `{${parts.map((part) => `"${part}":${written.get(part)}`).join(',')}}`;
}

const cursorOf = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** What `cursorOf` writes, written by the database. */
function cursorSql(keys: readonly Statement[]): Statement {
  const texts = keys.map((key) => sql`to_json(${key}::text)`);
  const json = sql`concat('[', ${join(texts, `, ',', `)}, ']')`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}
