import {
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
} from 'graphql';
import { type GeneratedCall, generatedCalls } from './generated-calls.ts';

/** Stands in every wrong value, and may stand in no log. */
export const CANARY = 'canary231';

/** What no field takes, whatever its type. */
export const nothingTakes: Readonly<Record<string, unknown>> = {
  fields: { [CANARY]: CANARY },
  'fields in a list in a list': [[{ [CANARY]: CANARY }]],
};

/** What some fields take and others do not. */
export const someTake: Readonly<Record<string, unknown>> = {
  'a price with a comma': `231,77 ${CANARY}`,
  'a text with quotes and lines': `"${CANARY}"\n'${CANARY}' ✓`,
  'a number': 231.77,
  'a number of no size': 1e308,
  'yes or no': true,
  nothing: null,
  'an empty text': '',
  'an empty list': [],
  'a day that is none': `2026-02-30 ${CANARY}`,
  'a day out of reach': '+275760-09-13',
  'an identifier in large letters': '01890000-0000-7000-8000-00000000DEAD',
  'a long text': CANARY.repeat(12_000),
};

type Path = readonly string[];

/** The fields of an input that hold a value, those in its first list items included. */
export const leavesOf = (type: GraphQLInputObjectType, above: Path = []): Path[] =>
  Object.values(type.getFields()).flatMap((field) => {
    const path = [...above, field.name];
    const { inner, within } = innermost(field.type, path);
    return isInputObjectType(inner) ? leavesOf(inner, within) : [within];
  });

function innermost(type: GraphQLInputType, path: Path): { inner: GraphQLInputType; within: Path } {
  const kind = getNullableType(type);
  return isListType(kind) ? innermost(kind.ofType as GraphQLInputType, [...path, '0']) : { inner: kind, within: path };
}

/** The input with this value in each of its leaves. */
export function filledWith(type: GraphQLInputType, value: unknown): unknown {
  const kind = getNullableType(type);
  if (isListType(kind)) return [filledWith(kind.ofType as GraphQLInputType, value)];
  if (!isInputObjectType(kind)) return value;
  const fields = Object.values(kind.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, filledWith(field.type, value)]));
}

/** Whether the input has such a place: what a problem points at. */
export function hasPath(type: GraphQLInputType, path: Path): boolean {
  const kind = getNullableType(type);
  const [first, ...rest] = path;
  if (first === undefined) return true;
  if (isListType(kind)) return /^\d+$/.test(first) && hasPath(kind.ofType as GraphQLInputType, rest);
  const field = isInputObjectType(kind) ? kind.getFields()[first] : undefined;
  return field !== undefined && hasPath(field.type, rest);
}

/** A value as it is written in a document. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${written(inner)}`)
    .join(', ')} }`;
}

export interface Call extends GeneratedCall {
  /** The same with its values written in it. */
  readonly literal: (variables: Readonly<Record<string, unknown>>) => string;
  readonly input: GraphQLInputObjectType | null;
  readonly arguments: readonly string[];
}

/** A call of every root field that takes something, under a name, so that it can be listed. */
export function callsThatTake(schema: GraphQLSchema): Call[] {
  const calls = generatedCalls(schema, { whole: true });
  return calls.flatMap((call, at) => {
    const [type, name] = call.field.split('.') as [string, string];
    const { args } = (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
    if (args.length === 0) return [];
    const input = args.map(({ type: kind }) => getNullableType(kind)).find(isInputObjectType) ?? null;
    const inner = call.document.slice(call.document.indexOf('{'));
    const selected = inner.replace(/\bproblems \{ [^}]*\}/, 'problems { code path message }');
    const document = `${call.document.slice(0, call.document.indexOf('{')).replace(/^\w+/, `$& Call${at}`)}${selected}`;
    const literal = (variables: Readonly<Record<string, unknown>>) =>
      `${type.toLowerCase()} ${args.reduce(
        (text, { name: argument }) => text.replace(`$${argument}`, () => written(variables[argument] ?? null)),
        selected,
      )}`;
    return [{ ...call, document, literal, input, arguments: args.map((argument) => argument.name) }];
  });
}
