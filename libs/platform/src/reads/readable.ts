import { raw } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';

/** The name of a table within one statement; interpolate it as `${t}.column`. */
export type Alias = Statement;

export interface Asking {
  readonly actor: Actor;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** How a field's value is written in SQL, as something that JSON can hold. */
export interface ValuePart {
  readonly kind: 'value';
  readonly sql: (t: Alias, asking: Asking) => Statement;
}

/** A field that leads to rows of another readable type. */
export interface LinkPart {
  readonly kind: 'one' | 'many';
  readonly type: string;
  readonly on: (t: Alias, other: Alias, asking: Asking) => Statement;
  readonly order?: (other: Alias) => Statement;
}

export type FieldPart = ValuePart | LinkPart;

export interface Readable {
  readonly table: string;
  /** Which rows this actor may see, as a condition. There is no type without one. */
  readonly scope: (actor: Actor, t: Alias) => Statement;
  readonly fields: Readonly<Record<string, FieldPart>>;
}

const types = new Map<string, Readable>();
const extensions: { type: string; fields: Readable['fields'] }[] = [];

/** Tells the planner how a GraphQL type is read: its table, who may see a row, and the SQL of each field. */
export function readable(type: string, definition: Readable): void {
  if (types.has(type)) throw new Error(`type ${type} is declared readable twice`);
  types.set(type, definition);
}

/** Adds fields of a type that stands further left, and that lead to this room's own types. */
export function extendReadable(type: string, fields: Readable['fields']): void {
  extensions.push({ type, fields });
}

export const readableTypes = (): readonly string[] => [...types.keys()];

export function readableOf(type: string): Readable {
  const found = types.get(type);
  if (!found) throw new Error(`nothing says how ${type} is read`);
  return found;
}

export function partOf(type: string, field: string): FieldPart | undefined {
  const own = readableOf(type).fields[field];
  return own ?? extensions.find((extension) => extension.type === type && field in extension.fields)?.fields[field];
}

export const fieldsOf = (type: string): string[] => [
  ...Object.keys(readableOf(type).fields),
  ...extensions.filter((extension) => extension.type === type).flatMap(({ fields }) => Object.keys(fields)),
];

const named = (name: string): Statement => raw(`"${name}"`);

export const column = (name: string): ValuePart => ({ kind: 'value', sql: (t) => sql`${t}.${named(name)}` });

export const expression = (write: ValuePart['sql']): ValuePart => ({ kind: 'value', sql: write });

/** A moment, as `2026-03-01T09:00:00.000Z`. */
export const instantColumn = (name: string): ValuePart => expression((t) => instantSql(sql`${t}.${named(name)}`));

export const instantSql = (value: Statement): Statement =>
  sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Minor units as `{ amount, currency }`; the currency is a column of the same row unless said otherwise. */
export const moneyColumn = (name: string, currency: (t: Alias) => Statement = (t) => sql`${t}.currency`): ValuePart =>
  expression((t) => moneySql(sql`${t}.${named(name)}`, currency(t)));

export const moneySql = (minor: Statement, currency: Statement): Statement =>
  sql`case when ${minor} is null then null else json_build_object('amount', round(${minor}::numeric / 100, 2)::text, 'currency', ${currency}) end`;

/** Thousandths as the shortest decimal text. */
export const quantityColumn = (name: string): ValuePart => expression((t) => quantitySql(sql`${t}.${named(name)}`));

export const quantitySql = (thousandths: Statement): Statement => sql`trim_scale(${thousandths}::numeric / 1000)::text`;

/** `3/4` as `{ numerator, denominator, decimal }`. */
export const ratioColumn = (name: string): ValuePart => expression((t) => ratioSql(sql`${t}.${named(name)}`));

export const ratioSql = (text: Statement): Statement =>
  sql`case when ${text} is null then null else json_build_object(
    'numerator', split_part(${text}, '/', 1), 'denominator', split_part(${text}, '/', 2),
    'decimal', round(split_part(${text}, '/', 1)::numeric / split_part(${text}, '/', 2)::numeric, 2)::text) end`;

/** The row of another type that a condition finds, if this actor may see it. */
export const one = (type: string, on: LinkPart['on']): LinkPart => ({ kind: 'one', type, on });

/** The row whose id stands in a column of this one. */
export const oneBy = (type: string, column: string): LinkPart =>
  one(type, (t, other) => sql`${other}.id = ${t}.${named(column)}`);

export const many = (type: string, on: LinkPart['on'], order: (other: Alias) => Statement): LinkPart => ({
  kind: 'many',
  type,
  on,
  order,
});

/** The rows that carry this row's id in a column. */
export const manyBy = (type: string, column: string, order: string): LinkPart =>
  many(
    type,
    (t, other) => sql`${other}.${named(column)} = ${t}.id`,
    (other) => sql`${other}.${named(order)}, ${other}.id`,
  );
