import { join, raw } from 'sql-template-tag';
import { sql, type Statement } from '../database/table.ts';
import { listsAmong } from './page.ts';

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

/** A cursor as `keysOf` reads it, written by the database. */
function cursorSql(keys: readonly Statement[]): Statement {
  const texts = keys.map((key) => sql`to_json(${key}::text)`);
  const json = sql`concat('[', ${join(texts, `, ',', `)}, ']')`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}
