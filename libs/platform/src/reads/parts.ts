import type { Actor } from '../access/actor.ts';
import { sql, type Statement } from '../database/table.ts';
import type { Order } from './page.ts';

/** The name of a table within one statement; interpolate it as `${t}.column`. */
export type Alias = Statement;

export interface Asking {
  readonly actor: Actor;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** How a field is written in SQL, as something that JSON can hold. */
export type Write = (t: Alias, asking: Asking) => Statement;

/** Which rows of another type belong to this one. */
export type Link = (t: Alias, other: Alias, asking: Asking) => Statement;

export type FieldPart =
  | { readonly kind: 'value'; readonly sql: Write }
  | { readonly kind: 'one'; readonly on: Link }
  | { readonly kind: 'many'; readonly on: Link; readonly order: (other: Alias) => Statement; readonly most: number }
  | { readonly kind: 'page'; readonly on: Link; readonly order: Order };

/** Which rows this actor may see, as a condition. */
export type Scope = (actor: Actor, t: Alias) => Statement;

/** The scope of what is public from its first moment. */
export const everybody: Scope = () => sql`true`;

export interface ReadableType {
  readonly table: string;
  readonly scope: Scope;
  readonly parts: ReadonlyMap<string, FieldPart>;
}

/** The GraphQL types that are rows, by name. Filled by `@Readable`, read by the planner. */
export const readables = new Map<string, ReadableType>();

/** The GraphQL types that are no rows: what code or one field's SQL puts together as a whole. Filled by `@Value`. */
export const values = new Set<string>();

export function readableOf(type: string): ReadableType {
  const found = readables.get(type);
  if (!found) throw new Error(`nothing says how ${type} is read`);
  return found;
}

export function partOf(type: string, field: string): FieldPart {
  const found = readableOf(type).parts.get(field);
  if (!found) throw new Error(`nothing says how ${type}.${field} is read`);
  return found;
}
