import type { Type } from '@nestjs/common';
import { Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { raw } from 'sql-template-tag';
import { snakeCase } from '../database/naming.ts';
import { sql, type Statement } from '../database/table.ts';
import { MoneyType, RatioType } from '../graphql/amounts.type.ts';
import { LanguageCode } from '../graphql/language.ts';
import { DateTimeScalar, DecimalScalar, LocalDateScalar } from '../graphql/scalars.ts';
import { type Declared, declare } from './declared.ts';
import type { Order } from './page.ts';
import type { Alias, FieldPart, Link, Write } from './parts.ts';
import { instantSql, moneySql, quantitySql, ratioSql } from './sql-values.ts';

type Fits<Property, Held, Nullable> = [NonNullable<Property>] extends [Held]
  ? null extends Property
    ? Nullable
    : Nullable extends true
      ? false
      : true
  : false;

/** A decorator that the compiler takes on a property of this type alone, null or not as it is declared. */
export type Holds<Held, Nullable> = <Owner extends object, Key extends keyof Owner & string>(
  prototype: Owner,
  key: Fits<Owner[Key], Held, Nullable> extends true ? Key : never,
) => void;

interface Might<Nullable> {
  readonly nullable?: Nullable;
}

export interface FieldOptions<Nullable> extends Might<Nullable> {
  /** The column, where it is not the property's name in snake_case. */
  readonly column?: string;
  /** What stands in place of a column, in the unit in which a column would hold it. */
  readonly sql?: Write;
}

/** What an input may hold: characters of a text, members of a list, or the number itself. Rows have none of it. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
}

const columnOf = (name: string): Write => {
  const column = raw(`"${name}"`);
  return (t) => sql`${t}.${column}`;
};

type Making = Omit<Declared, 'key' | 'nullable' | 'options' | 'part'> & { part?: (key: string) => FieldPart };

const declaring =
  <Held, Nullable>({ part, ...made }: Making, options: Might<Nullable>): Holds<Held, Nullable> =>
  (prototype, key: string) =>
    declare(prototype, { ...made, key, nullable: Boolean(options.nullable), options, part: part?.(key) });

type Given<Nullable, More> = FieldOptions<Nullable> & More;

/** A word for a field that is one value; `write` makes what JSON holds of what the column holds. */
const word =
  <Held, More extends object = object>(
    name: string,
    type: ReturnTypeFunc,
    write: (value: Statement, t: Alias, options: More) => Statement = (value) => value,
  ) =>
  <Nullable extends boolean = false>(says: string, options: Given<Nullable, More> = {} as Given<Nullable, More>) => {
    const part = (key: string): FieldPart => {
      const value = options.sql ?? columnOf(options.column ?? snakeCase(key));
      return { kind: 'value', sql: (t, asking) => write(value(t, asking), t, options) };
    };
    return declaring<Held, Nullable>({ word: name, says, type, part }, options);
  };

const id = word<string>('id', () => String);
export const Id = <Nullable extends boolean = false>(says = 'Identifier.', options: FieldOptions<Nullable> = {}) =>
  id(says, options);
export const Text = word<string, Limits>('text', () => String);
export const Texts = word<readonly string[], Limits>('texts', () => [String]);
export const Whole = word<number, Limits>('whole', () => Int);
export const Wholes = word<readonly number[], Limits>('wholes', () => [Int]);
export const Flag = word<boolean>('flag', () => Boolean);
export const Moment = word<string>('moment', () => DateTimeScalar, instantSql);
export const Day = word<string>('day', () => LocalDateScalar);
export const Days = word<readonly string[], Limits>('days', () => [LocalDateScalar]);
export const Language = word<string>('language', () => LanguageCode);
/** A decimal number that is stored as it is shown. */
export const Decimal = word<string, Limits>('decimal', () => DecimalScalar);
/** Stored in thousandths, shown as the shortest decimal. */
export const Quantity = word<string, Limits>('quantity', () => DecimalScalar, quantitySql);
/** Stored in minor units; the currency is a column of the same row unless said otherwise. */
export const Money = word<MoneyType, { readonly currency?: (t: Alias) => Statement }>(
  'money',
  () => MoneyType,
  (minor, t, { currency }) => moneySql(minor, currency?.(t) ?? sql`${t}.currency`),
);
/** Stored as `2/3`. */
export const Ratio = word<RatioType>('ratio', () => RatioType, ratioSql);

/** One of a list of codes, which is an enum of GraphQL; `Codes` for several of them. */
export const Code = <Nullable extends boolean = false>(
  type: () => object,
  says: string,
  options: FieldOptions<Nullable> = {},
) => word<string>('code', type)(says, options);
export const Codes = <Nullable extends boolean = false>(
  ...[type, says, options]: [type: () => object, says: string, options?: Given<Nullable, Limits>]
) => word<readonly string[], Limits>('codes', () => [type()])(says, options);

/** Whose rows they are: `by` names the column that holds this row's id, or `on` says it in SQL. */
type Whose = { readonly by: string } | { readonly on: Link };

const linkOf = (whose: Whose): Link => {
  if ('on' in whose) return whose.on;
  const column = columnOf(whose.by);
  return (t, other, asking) => sql`${column(other, asking)} = ${t}.id`;
};

/** How another row is found: by the column of this row that holds its id (`authority_id` for `authority`) or `key`, or `on`. */
type Found = { readonly column?: string; readonly key?: string } | { readonly on: Link };

/** The row that a condition finds, if this actor may see it. */
export function One<Held extends object, Nullable extends boolean = false>(
  type: () => Type<Held>,
  says: string,
  options: Might<Nullable> & Found = {},
): Holds<Held, Nullable> {
  const part = (name: string): FieldPart => {
    if ('on' in options) return { kind: 'one', on: options.on };
    const { column = `${snakeCase(name)}_id`, key = 'id' } = options as { column?: string; key?: string };
    const [own, theirs] = [columnOf(column), columnOf(key)];
    return { kind: 'one', on: (t, other, asking) => sql`${theirs(other, asking)} = ${own(t, asking)}` };
  };
  return declaring({ word: 'one', says, type, part }, options);
}

/** All rows that belong to this one, in an order (`number`, `rank nulls last`). A rule or a constraint holds them to `most`. */
export function Many<Held extends object>(
  type: () => Type<Held>,
  says: string,
  options: Whose & { readonly order: string; readonly most: number },
): Holds<readonly Held[], false> {
  const order = raw(options.order);
  const { most } = options;
  const part: FieldPart = {
    kind: 'many',
    on: linkOf(options),
    order: (other) => sql`${other}.${order}, ${other}.id`,
    most,
  };
  return declaring({ word: 'many', says, type: () => [type()], most, part: () => part }, {});
}

/** What a connection answers. */
export interface Paged<Node> {
  readonly nodes: readonly Node[];
}

/** Rows that belong to this one and that no rule counts: they are read page by page. `type` is a `connection`. */
export function Paged<Node extends object>(
  type: () => Type<Paged<Node>>,
  says: string,
  options: Whose & { readonly order: Order },
): Holds<Paged<Node>, false> {
  const part: FieldPart = { kind: 'page', on: linkOf(options), order: options.order };
  return declaring({ word: 'page', says, type, part: () => part }, {});
}

type Several<Held> = () => Type<Held>[];
interface AtMost {
  readonly most: number;
}
type Any = Might<boolean> & Limits;

/** Objects that are no rows, written by SQL as a whole. */
export function Computed<Held extends object, Nullable extends boolean = false>(
  type: () => Type<Held>,
  says: string,
  options: Might<Nullable> & { readonly sql: Write },
): Holds<Held, Nullable>;
export function Computed<Held extends object>(
  type: Several<Held>,
  says: string,
  options: AtMost & { readonly sql: Write },
): Holds<readonly Held[], false>;
export function Computed(
  type: ReturnTypeFunc,
  says: string,
  options: Any & { readonly sql: Write },
): Holds<unknown, unknown> {
  return declaring(
    { word: 'computed', says, type, most: options.most, part: () => ({ kind: 'value', sql: options.sql }) },
    options,
  );
}

/** Objects within a value or an input; within a row use `@One`, `@Many` or `@Computed`. */
export function Nested<Held extends object, Nullable extends boolean = false>(
  type: () => Type<Held>,
  says: string,
  options?: Might<Nullable>,
): Holds<Held, Nullable>;
export function Nested<Held extends object>(
  type: Several<Held>,
  says: string,
  options: AtMost & Limits,
): Holds<readonly Held[], false>;
export function Nested(type: ReturnTypeFunc, says: string, options: Any = {}): Holds<unknown, unknown> {
  return declaring({ word: 'nested', says, type, most: options.most }, options);
}

/** What a resolver in code makes the field of this name from; callers never see it. */
export const Material = (write: Write): Holds<unknown, unknown> =>
  declaring({ word: 'material', says: '', part: () => ({ kind: 'value', sql: write }) }, {});
