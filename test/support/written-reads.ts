import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { raw } from 'sql-template-tag';
import { type Actor, anonymous, type FieldPart, readables, sql, type Statement } from '#platform';
import { snakeCase } from '../../libs/platform/src/database/naming.ts';

/** Nobody in particular with every right that a statement may ask for, so that no part of it is left out. */
const anybody: Actor = { ...anonymous, roles: [] };
const [t, other] = [raw('t'), raw('o')];
const asking = { actor: anybody, arguments: {} };

const oneLine = (statement: Statement): string => statement.text.replaceAll(/\s+/g, ' ').trim();

/**
 * How every row of the schema is read: its scope, its fields, its links. Each statement is run on a real database, so that
 * a column which is not there fails here.
 */
export async function readsText(schema: GraphQLSchema, pool: pg.Pool): Promise<string> {
  const texts: string[] = [];
  for (const [name, { table, scope, parts }] of [...readables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fields = (schema.getType(name) as GraphQLObjectType | undefined)?.getFields();
    if (!fields) continue;
    const seen = sql`from ${raw(`"${table}"`)} t where ${scope(anybody, t)}`;
    const lines = [...parts].map(([field, part]) => {
      const inner = getNamedType(fields[field]!.type).name.replace(/Connection$/, '');
      return { field, part, from: readables.get(inner)?.table ?? '' };
    });
    for (const line of lines) await pool.query(tried(line.part, line.from, seen));
    const plain = lines.filter(({ field, part }) => isColumn(field, part)).map(({ field }) => snakeCase(field));
    const others = lines.filter(({ field, part }) => !isColumn(field, part));
    texts.push(
      [
        `-- ${name} ${oneLine(seen)}`,
        ...(plain.length > 0 ? [`--   ${plain.join(', ')}`] : []),
        ...others.map(({ field, part, from }) => `--   ${field}: ${told(part, from)}`),
      ].join('\n'),
    );
  }
  return `${texts.join('\n\n')}\n`;
}

const isColumn = (field: string, part: FieldPart): boolean =>
  part.kind === 'value' && part.sql(t, asking).text === `t."${snakeCase(field)}"`;

const orderOf = (part: FieldPart): string =>
  part.kind === 'many'
    ? ` order by ${oneLine(part.order(other))}, at most ${part.most}`
    : part.kind === 'page'
      ? ` by ${part.order.columns.map(({ name }) => name).join(', ')}${part.order.descending ? ' descending' : ''}, page by page`
      : '';

const told = (part: FieldPart, from: string): string =>
  part.kind === 'value'
    ? oneLine(part.sql(t, asking))
    : `${from} o where ${oneLine(part.on(t, other, asking))}${orderOf(part)}`;

function tried(part: FieldPart, from: string, seen: Statement): pg.QueryConfig {
  const read =
    part.kind === 'value'
      ? part.sql(t, asking)
      : sql`(select count(*) from (select from ${raw(`"${from}"`)} o where ${part.on(t, other, asking)} ${ordered(part)}) found)`;
  const { text, values } = sql`select ${read} ${seen} limit 1`;
  return { text, values };
}

function ordered(part: FieldPart): Statement {
  if (part.kind === 'many') return sql`order by ${part.order(other)}`;
  if (part.kind !== 'page') return sql``;
  return raw(
    `order by ${[...part.order.columns.map(({ name }) => name), 'id'].map((name) => `o."${name}"`).join(', ')}`,
  );
}
