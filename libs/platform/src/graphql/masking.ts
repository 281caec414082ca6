import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '#kernel';
import { ApiError } from './api-error.ts';

/** Where unexpected errors go, with everything that the caller does not see. */
export interface ErrorLog {
  error(details: object, text: string): void;
}

/** What Apollo itself says of a request that cannot be understood. Its texts speak of the request alone. */
const malformed = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** A fault in the variables, without the values, which may be secrets, and without names that were not asked for. */
export const withoutValues = (message: string): string =>
  message
    .replace(/ got invalid value .*?( at "[^"]*")?; (?=[^;]*$)/s, ' is not as it must be$1: ')
    .replace(/ Did you mean .*/s, '');

/** What GraphQL says when it finds only at execution that an argument is null where it must not be. */
const NULL_ARGUMENT = /^Argument "\w+" of (required|non-null) type "[^"]+" (must not be null|was not provided)/;

/** Lets our own errors through and replaces every other by a fixed text with a number, under which the log has the stack. */
export function maskErrors(log: ErrorLog) {
  return (formatted: GraphQLFormattedError, thrown: unknown, requestId: string | null): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (error instanceof ApiError) {
      const { http: _, ...extensions } = error.extensions;
      return { message: error.message, ...place, extensions };
    }
    if (error instanceof Refusal) {
      const problems = error.problems.map(({ code, path }) => ({ code, path }));
      return { message: 'The request was refused.', ...place, extensions: { code: 'BAD_INPUT', problems } };
    }
    if (error instanceof GraphQLError && NULL_ARGUMENT.test(error.message))
      return { message: error.message, ...place, extensions: { code: 'BAD_INPUT' } };
    const beforeExecution = thrown instanceof GraphQLError && thrown.path === undefined;
    if (beforeExecution && malformed.has(String(formatted.extensions?.['code']))) {
      return { message: withoutValues(formatted.message), ...place, extensions: { code: 'BAD_INPUT' } };
    }
    const errorId = randomUUID();
    log.error(
      { requestId, errorId, err: error, path: formatted.path?.join('.') },
      'unexpected error in a GraphQL operation',
    );
    const message = `Something went wrong on our side. Please quote this number: ${errorId}`;
    return { message, ...place, extensions: { code: 'INTERNAL', errorId } };
  };
}
