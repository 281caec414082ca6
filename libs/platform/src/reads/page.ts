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
