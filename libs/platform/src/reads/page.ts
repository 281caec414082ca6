import { ApiError } from '../graphql/api-error.ts';

export interface Page {
  readonly first: number;
  readonly after: string | null;
}

/** The columns that order a list, all in one direction; the id always stands last, so that every row has one place. */
export interface Order {
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'timestamptz' | 'date' | 'text' | 'integer' | 'bigint' | 'uuid';
  }[];
  readonly descending: boolean;
}

type Columns = Readonly<Record<string, Order['columns'][number]['type']>>;

const ordered = (columns: Columns, descending: boolean): Order => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  descending,
});

/** `ascending({ service_code: 'text', number: 'integer' })`. */
export const ascending = (columns: Columns): Order => ordered(columns, false);
export const descending = (columns: Columns): Order => ordered(columns, true);

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

/** What is asked of a page: its parts, each with what is asked of it. */
export type PageParts = ReadonlyMap<string, readonly string[]>;

/** The lists among these parts of a page, in the order in which the database gives them. */
export const listsAmong = (parts: PageParts) => (['nodes', 'edges'] as const).filter((list) => parts.has(list));

/** The JSON of a page from the row of `pageSql`. */
export function pageJson(
  parts: PageParts,
  [found = '0', ...texts]: readonly string[],
  { keys, first }: { readonly keys: readonly string[]; readonly first: number },
  totalCount: string,
): string {
  const [last, lists] = [texts.slice(0, keys.length), texts.slice(keys.length)];
  const pageInfo: Readonly<Record<string, string>> = {
    hasNextPage: String(Number(found) > first),
    endCursor: found === '0' ? 'null' : `"${cursorOf(last)}"`,
  };
  const written = new Map([
    ['pageInfo', object(parts.get('pageInfo') ?? [], (name) => pageInfo[name]!)],
    ['totalCount', totalCount],
    ...listsAmong(parts).map((list, at): [string, string] => [list, `[${lists[at] ?? ''}]`]),
  ]);
  return object([...parts.keys()], (part) => written.get(part)!);
}

const object = (names: readonly string[], valueOf: (name: string) => string): string =>
  `{${names.map((name) => `"${name}":${valueOf(name)}`).join(',')}}`;

const cursorOf = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');
