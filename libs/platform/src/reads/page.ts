import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
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

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  after: string | null;
}

/** Checks the arguments of a page; a wrong number or cursor is a fault of the caller. */
export function pageOf(args: PageArgs): Page {
  if (args.first < 1 || args.first > MAX_PAGE)
    throw new ApiError('BAD_INPUT', `first must lie between 1 and ${MAX_PAGE}`);
  return { first: args.first, after: args.after ?? null };
}

const cursorOf = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

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

/** The JSON of a page from its rows, each of them the JSON of a node and then its keys, and one more if there are more. */
export function pageJson(
  parts: readonly string[],
  rows: readonly (readonly string[])[],
  first: number,
  totalCount: string,
): string {
  const shown = rows.slice(0, first);
  const cursor = ([, ...keys]: readonly string[]): string => JSON.stringify(cursorOf(keys));
  const last = shown.at(-1);
  const written: Readonly<Record<string, () => string>> = {
    nodes: () => `[${shown.map(([node]) => node).join(',')}]`,
    edges: () => `[${shown.map((row) => `{"node":${row[0]},"cursor":${cursor(row)}}`).join(',')}]`,
    pageInfo: () => `{"hasNextPage":${rows.length > first},"endCursor":${last ? cursor(last) : 'null'}}`,
    totalCount: () => totalCount,
  };
  return `{${parts.map((part) => `"${part}":${written[part]!()}`).join(',')}}`;
}

@ObjectType('PageInfo', { description: 'Where a page ends.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  endCursor: string | null;
}

/** A list that is read page by page: `TenderConnection { nodes, edges, pageInfo, totalCount }`. */
export function connection(name: string, node: () => Type): Type {
  class Edge {}
  class Connection {}
  Object.defineProperty(Edge, 'name', { value: `${name}Edge` });
  Object.defineProperty(Connection, 'name', { value: `${name}Connection` });
  Field(node, { description: 'The object.' })(Edge.prototype, 'node');
  Field(() => String, { description: 'Its place in the list.' })(Edge.prototype, 'cursor');
  ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })(Edge);
  Field(() => [node()] as [Type], { description: 'The objects of this page.' })(Connection.prototype, 'nodes');
  Field(() => [Edge], { description: 'The objects of this page with their places.' })(Connection.prototype, 'edges');
  Field(() => PageInfoType, { description: 'Where this page ends.' })(Connection.prototype, 'pageInfo');
  Field(() => Int, {
    description:
      'How many there are in all, counted only when asked for and up to 1,000: 1,001 stands for all that is more.',
  })(Connection.prototype, 'totalCount');
  ObjectType(`${name}Connection`, { description: `A page of ${name} objects.` })(Connection);
  return Connection;
}
