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
import { withInputs, writesInput } from './inputs/in-document.ts';
import { asksForSchema } from './limits.ts';
import { withoutValues } from './masking.ts';

export interface Context {
  /** The hash of the listed document that is run; absent for any other. */
  readonly listedDocument?: string;
}

type Variables = Readonly<Record<string, unknown>>;

type Run = (context: Context, variables: Variables) => Promise<ExecutionResult>;

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;

/**
 * Runs listed documents compiled, each compiled once; any other document is walked as usual and leaves nothing behind.
 * The schema's own description is read from the schema that is told.
 */
export function executingGateway(told: GraphQLSchema, schema: GraphQLSchema, compiling: boolean): Gateway {
  const compiled = new Map<string, Run | null>();
  const compiledFor = (hash: string, document: DocumentNode): Run | null => {
    let run = compiled.get(hash);
    if (run === undefined) compiled.set(hash, (run = writesInput(schema, document) ? null : compile(schema, document)));
    return run;
  };
  return {
    load: async () => ({
      executor: async ({ document, request, context }): Promise<ExecutionResult> => {
        const { operationName } = request;
        const variableValues = withInputs(schema, document, request.variables ?? {});
        const run =
          compiling && context.listedDocument !== undefined ? compiledFor(context.listedDocument, document) : null;
        if (run) return run(context, variableValues);
        const executed = asksForSchema(document) ? told : schema;
        return usual(
          await execute({ schema: executed, document, contextValue: context, variableValues, operationName }),
        );
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode): Run {
  const query: CompiledQuery | ExecutionResult = compileQuery(schema, document);
  const defaults = defaultsOf(document);
  return async (context, variables) =>
    isCompiledQuery(query) ? inUsualForm(await query.query(undefined, context, { ...defaults, ...variables })) : query;
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

/** Without data nothing was run, and the variables are to blame. */
function usual(result: ExecutionResult): ExecutionResult {
  if (!result.errors || result.data !== undefined) return result;
  return { errors: result.errors.map(({ message }) => new ApiError('BAD_INPUT', withoutValues(message))) };
}

/** Errors of compiled documents in the form of all others. */
function inUsualForm(given: ExecutionResult): ExecutionResult {
  const { errors, ...result } = given;
  if (!errors || result.data === undefined) return usual(given);
  const located = errors.map(
    (error) => new GraphQLError(error.message, { path: error.path, originalError: error.originalError ?? error }),
  );
  return { ...result, errors: located };
}
