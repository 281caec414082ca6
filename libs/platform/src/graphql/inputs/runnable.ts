import {
  type GraphQLArgumentConfig,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  type GraphQLType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
} from 'graphql';
import { isId } from '#kernel';
import { ApiError } from '../api-error.ts';
import { Given } from './given.ts';

/**
 * The schema that runs, from the one that is told. Here an input is whatever was sent, so that what is absent or wrong in
 * it comes to us, who answer it as problems with paths, and not to the library, whose errors quote the value.
 */
export function runnable(told: GraphQLSchema): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>();
  for (const type of Object.values(told.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (type instanceof GraphQLInputObjectType) types.set(type.name, anything(type));
    else types.set(type.name, type instanceof GraphQLObjectType ? withTypes(type, types) : type);
  }
  return new GraphQLSchema({
    query: types.get(told.getQueryType()!.name) as GraphQLObjectType,
    mutation: told.getMutationType() ? (types.get(told.getMutationType()!.name) as GraphQLObjectType) : null,
    types: [...types.values()],
    directives: told.getDirectives(),
  });
}

const anything = (told: GraphQLInputObjectType): GraphQLScalarType =>
  new GraphQLScalarType({
    name: told.name,
    parseValue: (value) => new Given(told, value),
    parseLiteral: (node, variables) => new Given(told, valueFromASTUntyped(node, variables)),
    extensions: { told },
  });

/** Whether this type takes an input as it was sent. */
export const takesAnything = (type: unknown): boolean =>
  type instanceof GraphQLScalarType && type.extensions['told'] !== undefined;

function withTypes(type: GraphQLObjectType, types: ReadonlyMap<string, GraphQLNamedType>): GraphQLObjectType {
  const { fields, ...config } = type.toConfig();
  return new GraphQLObjectType({
    ...config,
    interfaces: [],
    fields: () =>
      Object.fromEntries(
        Object.entries(fields).map(([name, field]): [string, GraphQLFieldConfig<unknown, unknown>] => [
          name,
          {
            ...withResolver(field),
            type: replaced(field.type, types) as GraphQLOutputType,
            args: argumentsOf(field.args, types),
          },
        ]),
      ),
  });
}

/** Where the schema that is told asks for a value and has one for whoever leaves it out, null is left out too. */
function withResolver(field: GraphQLFieldConfig<unknown, unknown>): GraphQLFieldConfig<unknown, unknown> {
  const { resolve, args = {} } = field;
  const stands = standingFor(args);
  const ids = Object.keys(args).filter((name) => name.endsWith('Id'));
  if (!resolve || stands.length + ids.length === 0) return field;
  return {
    ...field,
    resolve: (source, given: Record<string, unknown>, context, info) => {
      for (const name of ids) mustBeId(name, given[name]);
      return resolve(source, completed(given, stands), context, info);
    },
  };
}

/**
 * What names a row is looked at before any SQL, for every argument at once: the database would refuse it as a fault of
 * ours. An `id` alone is left to the reads, which find nothing under a text that is none.
 */
function mustBeId(name: string, given: unknown): void {
  if (typeof given === 'string' && !isId(given)) throw new ApiError('BAD_INPUT', `${name} is not an identifier.`);
}

type Standing = readonly [name: string, value: unknown];

const standingFor = (args: GraphQLFieldConfigArgumentMap): Standing[] =>
  Object.entries(args).flatMap(([name, { type, defaultValue }]): Standing[] => {
    if (!isNonNullType(type)) return [];
    // An input that is left out is read like an empty one, so that each field it should have is named.
    if (type.ofType instanceof GraphQLInputObjectType) return [[name, new Given(type.ofType, {})]];
    return defaultValue === undefined ? [] : [[name, defaultValue]];
  });

const completed = (given: Readonly<Record<string, unknown>>, stands: readonly Standing[]): Record<string, unknown> => ({
  ...given,
  ...Object.fromEntries(stands.filter(([name]) => (given[name] ?? null) === null)),
});

/** The arguments of a field of the schema that runs, as its resolver would get them. */
export const withDefaults = (
  { args }: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  completed(
    given,
    args.flatMap(({ name, defaultValue }): Standing[] => (defaultValue === undefined ? [] : [[name, defaultValue]])),
  );

const argumentsOf = (
  args: GraphQLFieldConfigArgumentMap = {},
  types: ReadonlyMap<string, GraphQLNamedType>,
): GraphQLFieldConfigArgumentMap =>
  Object.fromEntries(
    Object.entries(args).map(([name, argument]): [string, GraphQLArgumentConfig] => {
      const type = replaced(argument.type, types) as GraphQLInputType;
      const open = isNonNullType(type) && (takesAnything(type.ofType) || argument.defaultValue !== undefined);
      return [name, { ...argument, type: open ? (type.ofType as GraphQLInputType) : type }];
    }),
  );

function replaced(type: GraphQLType, types: ReadonlyMap<string, GraphQLNamedType>): GraphQLType {
  if (isNonNullType(type)) return new GraphQLNonNull(replaced(type.ofType, types) as never);
  if (isListType(type)) return new GraphQLList(replaced(type.ofType, types));
  return types.get(type.name)!;
}
