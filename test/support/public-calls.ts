import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isRequiredArgument,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import type { PersistedManifest } from '#platform';
import { generatedCalls } from './generated-calls.ts';

/** A document that anybody may send, with values for its variables. */
export interface PublicCall {
  readonly name: string;
  readonly document: string;
  /** Of a listed document, which is fetched by it. */
  readonly hash: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Variables = PublicCall['variables'];

/** The place in a list from which to read on, as the list itself tells it. */
export type CursorOf = (field: string, variables: Variables) => Promise<string | null>;

const SOME_ID = '00000000-0000-0000-0000-000000000007';

/** Values with which a call goes another way than with one that is made up. */
const tellingValues: Readonly<Record<string, readonly unknown[]>> = {
  search: ['луц'],
  subject: [SOME_ID],
  reference: ['T', 'B', 'A', 'C', 'ACT', 'P'].map((letters) => `${letters}-2026-000001`).concat('T-2026-000001/1'),
};

const PAGE = 'first';
const CURSOR = 'after';

/** Calls of a query: with none of its filters, with each alone, and with all of them, on the first page and a later one. */
export async function callsOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  cursorOf: CursorOf,
): Promise<PublicCall[]> {
  const filters = field.args.filter((argument) => !isRequiredArgument(argument) && argument.name !== PAGE);
  const names = filters.map(({ name }) => name);
  const sets = [[], ...names.map((name) => [name]), ...(names.length > 1 ? [names] : [])];
  const calls: PublicCall[] = [];
  for (const including of sets) {
    const made = generatedCalls(schema, { including }).find((call) => call.field === `Query.${field.name}`)!;
    const types = new Map(field.args.map(({ name, type }) => [name, type]));
    for (const variables of await varied(made.variables, types, (given) => cursorOf(field.name, given))) {
      calls.push({ name: nameOf(field.name, variables), document: made.document, hash: null, variables });
    }
  }
  return calls;
}

/** Calls of every listed document that anybody may fetch, with and without what may be left out. */
export async function listedCalls(
  schema: GraphQLSchema,
  manifest: PersistedManifest,
  cursorOf: CursorOf,
): Promise<PublicCall[]> {
  const calls: PublicCall[] = [];
  for (const [hash, { name, text, pages }] of Object.entries(manifest)) {
    if (!pages) continue;
    const [operation] = parse(text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const declared = operation?.variableDefinitions ?? [];
    const types = new Map(
      declared.map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type) as GraphQLInputType]),
    );
    const optional = declared
      .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value);
    const [root] = operation?.selectionSet.selections ?? [];
    const list = root?.kind === Kind.FIELD ? root.name.value : '';
    for (const kept of [[], ...optional.map((name) => [name]), ...(optional.length > 1 ? [optional] : [])]) {
      const given = [...types].filter(([variable]) => !optional.includes(variable) || kept.includes(variable));
      const sample = Object.fromEntries(given.map(([variable, type]) => [variable, sampleOf(type)]));
      for (const variables of await varied(sample, types, () => cursorOf(list, {}))) {
        calls.push({ name: nameOf(name, variables), document: text, hash, variables });
      }
    }
  }
  return calls;
}

const sampleOf = (type: GraphQLInputType): unknown => (String(getNullableType(type)) === 'Int' ? 20 : SOME_ID);

/** One call becomes one for each value that leads another way, and its cursor becomes a real one. */
async function varied(
  sample: Variables,
  types: ReadonlyMap<string, GraphQLInputType>,
  cursorOf: (given: Variables) => Promise<string | null>,
): Promise<Variables[]> {
  let all: Variables[] = [sample];
  for (const name of Object.keys(sample)) {
    const [declared, type] = [types.get(name)!, getNullableType(types.get(name)!)];
    const leads = declared !== type; // what has to be given chooses the way, what may be given narrows it
    const values = leads && isEnumType(type) ? type.getValues().map((value) => value.name) : tellingValues[name];
    if (values) all = all.flatMap((variables) => values.map((value) => ({ ...variables, [name]: value })));
    if (name === CURSOR && typeof sample[name] === 'string') {
      const { [CURSOR]: _, ...without } = sample;
      const cursor = await cursorOf(without);
      all = all.map((variables) => ({ ...variables, [CURSOR]: cursor }));
    }
  }
  return all;
}

const nameOf = (name: string, variables: Variables): string => `${name} ${JSON.stringify(variables)}`;
