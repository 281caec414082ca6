import type { Type } from '@nestjs/common';
import {
  Extensions,
  Field,
  type FieldOptions,
  Int,
  ObjectType,
  type ReturnTypeFunc,
  TypeMetadataStorage,
} from '@nestjs/graphql';
import { type FieldPart, readableOf, readables, type Scope, values } from './parts.ts';

/** A property of a class as its word declares it: all that GraphQL, the planner and a check of input need to know of it. */
export interface Declared {
  readonly key: string;
  readonly word: string;
  readonly says: string;
  readonly nullable: boolean;
  /** Left out, the field itself is made by a resolver, from what the database gives. */
  readonly type?: ReturnTypeFunc;
  /** How it is read, where its class is a row. */
  readonly part?: FieldPart;
  /** How many there are at most, of a list. */
  readonly most?: number;
  /** What the word was given beside its text: limits of an input, for instance. */
  readonly options: object;
}

const declarations = new WeakMap<object, Declared[]>();

export function declare(prototype: object, declared: Declared): void {
  const own = declarations.get(prototype) ?? [];
  declarations.set(prototype, [...own, declared]);
}

/** What the words in a class declare, that of the classes it extends included. */
export function declaredIn(type: Type): readonly Declared[] {
  const found: Declared[] = [];
  for (
    let prototype = type.prototype as object | null;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object
  )
    found.unshift(...(declarations.get(prototype) ?? []));
  return found;
}

/** Tells GraphQL of a declared property. */
export function addField(type: Type, { key, says, nullable, type: fieldType, part, most, options }: Declared): void {
  if (!fieldType) return;
  const prototype = type.prototype as object;
  const stands = 'default' in options ? { defaultValue: options.default } : {};
  Field(fieldType, { nullable, description: says, ...stands } as FieldOptions)(prototype, key);
  if (most !== undefined) Most(most)(prototype, key);
  if (part?.kind !== 'page') return;
  for (const argument of pageArguments)
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'arg',
      ...{ target: type, methodName: key, index: 0, ...argument },
    });
}

/** `Args` is for methods of resolvers: on the fields of a class it is never loaded, so the storage behind it is told. */
const pageArguments = [
  { name: 'first', typeFn: () => Int, options: { defaultValue: 20 }, description: 'How many, at most 100.' },
  {
    name: 'after',
    typeFn: () => String,
    options: { nullable: true },
    description: 'The endCursor of the previous page.',
  },
];

/** How many objects a list can hold. A query of a list says it so; `@Many` and its like have it among their options. */
export const Most = (most: number) => Extensions({ most });

/** `TenderType` is `Tender` in the schema. */
const nameOf = (type: Type): string => type.name.replace(/Type$/, '');

interface Row {
  readonly table: string;
  readonly scope: Scope;
  readonly says: string;
}

/** A GraphQL type whose objects are rows of a table. There is none without a scope, and no field of it without SQL. */
export const Readable =
  ({ table, scope, says }: Row) =>
  (type: Type): void => {
    const name = nameOf(type);
    if (typeof scope !== 'function') throw new Error(`${name} has no scope`);
    if (readables.has(name)) throw new Error(`${name} is declared twice`);
    readables.set(name, { table, scope, parts: new Map() });
    addTo(name, type, type);
    ObjectType(name, { description: says })(type);
  };

/** What a room adds to a row that stands further left and knows nothing of it. */
export const Adds =
  (type: Type) =>
  (adding: Type): void =>
    addTo(nameOf(type), type, adding);

function addTo(name: string, type: Type, source: Type): void {
  const parts = readableOf(name).parts as Map<string, FieldPart>;
  for (const declared of declaredIn(source)) {
    const { key, part } = declared;
    if (!part) throw new Error(`${name}.${key} has no SQL`);
    if (parts.has(key)) throw new Error(`${name}.${key} is declared twice`);
    parts.set(key, part);
    addField(type, declared);
  }
}

/** A GraphQL type whose objects are no rows: an amount, a payload, what code works out. What it holds is its maker's affair. */
export const Value =
  (says: string, name?: string) =>
  (type: Type): void => {
    for (const declared of declaredIn(type)) addField(type, declared);
    values.add(name ?? nameOf(type));
    ObjectType(name ?? nameOf(type), { description: says })(type);
  };
