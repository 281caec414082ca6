import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { ApiError } from './api-error.ts';
import { withoutValues } from './masking.ts';

export interface Context {
  /** The hash of the listed document that is run; absent for any other. */
  readonly listedDocument?: string;
}

type Variables = Readonly<Record<string, unknown>>;

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;

/** Runs listed documents compiled, each compiled once; any other document is walked as usual and leaves nothing behind. */
export function compilingGateway(schema: GraphQLSchema): Gateway {
  const compiled = new Map<string, (context: Context, variables: Variables) => Promise<ExecutionResult>>();
  return {
    load: async () => ({
      executor: async ({ document, request, context }): Promise<ExecutionResult> => {
        const { variables: variableValues = {}, operationName } = request;
        const hash = context.listedDocument;
        if (hash === undefined) {
          return execute({ schema, document, contextValue: context, variableValues, operationName });
        }
        let run = compiled.get(hash);
        if (!run) compiled.set(hash, (run = compile(schema, document)));
        return run(context, variableValues);
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode) {
  const query: CompiledQuery | ExecutionResult = compileQuery(schema, document);
  const defaults = defaultsOf(document);
  return async (context: Context, variables: Variables): Promise<ExecutionResult> =>
    isCompiledQuery(query) ? usual(await query.query(undefined, context, { ...defaults, ...variables })) : query;
}

/** The compiler takes `$first: Int! = 20` without a value for a missing variable, so defaults are put in beforehand. */
function defaultsOf(document: DocumentNode): Variables {
  const defaults: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
  }
  return defaults;
}

/** Errors of compiled documents in the form of all others; without data, nothing was run and the variables are to blame. */
function usual(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) =>
    result.data === undefined
      ? new ApiError('BAD_INPUT', withoutValues(error.message))
      : new GraphQLError(error.message, { path: error.path, originalError: error.originalError ?? error }),
  );
  return { ...result, errors };
}
