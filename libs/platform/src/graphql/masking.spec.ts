import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '#kernel';
import { ApiError } from './api-error.ts';
import { maskErrors, withoutValues } from './masking.ts';

const place = { locations: [{ line: 1, column: 3 }], path: ['tender', 0, 'title'] };

function masked(thrown: unknown, formatted: Partial<GraphQLFormattedError> = {}) {
  const lines: unknown[][] = [];
  const mask = maskErrors({ error: (...line) => void lines.push(line) });
  return { answer: mask({ message: 'canary', ...formatted }, thrown, 'r-1'), lines };
}
const inResolver = (error: Error) => new GraphQLError('canary', { path: ['tender'], originalError: error });

test('an error of ours leaves as it is, without the status that is not for the answer', () => {
  const error = new ApiError('LIMIT_EXCEEDED', 'Too much.', { limit: 'depth' });
  for (const thrown of [error, inResolver(error)]) {
    expect(masked(thrown, place)).toEqual({
      answer: { message: 'Too much.', ...place, extensions: { code: 'LIMIT_EXCEEDED', limit: 'depth' } },
      lines: [],
    });
  }
});

test('a refusal of a query tells codes and places, and no values', () => {
  const problems = [{ code: 'BID_LATE', path: ['lot'], parameters: { closesAt: 'canary' } }];
  expect(masked(inResolver(new Refusal(problems)))).toEqual({
    answer: {
      message: 'The request was refused.',
      extensions: { code: 'BAD_INPUT', problems: [{ code: 'BID_LATE', path: ['lot'] }] },
    },
    lines: [],
  });
});

test.each([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])('what is said before execution of a request that cannot be understood leaves without values: %s', (code) => {
  const text = 'Variable "$id" got invalid value "canary"; Expected a number. Did you mean "secret"?';
  expect(masked(new GraphQLError(text), { message: text, locations: place.locations, extensions: { code } })).toEqual({
    answer: {
      message: 'Variable "$id" is not as it must be: Expected a number.',
      locations: place.locations,
      extensions: { code: 'BAD_INPUT' },
    },
    lines: [],
  });
});

const failure = new Error('canary');
test.each<[string, unknown, Partial<GraphQLFormattedError>]>([
  ['any other error', failure, {}],
  ['an error without a code before execution', new GraphQLError('canary'), {}],
  ['an error of another code', new GraphQLError('canary'), { extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  ['what a resolver throws under such a code', inResolver(failure), { extensions: { code: 'BAD_USER_INPUT' } }],
  ['what is no error of GraphQL under such a code', failure, { extensions: { code: 'BAD_USER_INPUT' } }],
])('%s is replaced by a number, under which the log has it', (_, thrown, formatted) => {
  const { answer, lines } = masked(thrown, { ...formatted, ...place });
  const errorId = answer.extensions?.['errorId'];
  expect(errorId).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer).toEqual({
    message: `Something went wrong on our side. Please quote this number: ${String(errorId)}`,
    ...place,
    extensions: { code: 'INTERNAL', errorId },
  });
  const err = thrown instanceof GraphQLError && thrown.originalError ? failure : thrown;
  expect(lines).toEqual([
    [{ requestId: 'r-1', errorId, err, path: 'tender.0.title' }, 'unexpected error in a GraphQL operation'],
  ]);
});

test('an error without a place is written without one', () => {
  const { answer, lines } = masked(failure);
  expect(Object.keys(answer)).toEqual(['message', 'extensions']);
  expect(lines[0]?.[0]).toMatchObject({ err: failure, path: undefined });
});

test.each([
  ['Cannot query field "x" on type "Query". Did you mean "secret"?', 'Cannot query field "x" on type "Query".'],
  [
    'Variable "$a" got invalid value "; "; Field "b" is needed.',
    'Variable "$a" is not as it must be: Field "b" is needed.',
  ],
  [
    'Variable "$a" got invalid value { n: "x;\ny" } at "a.list[0]"; Expected type "Int".',
    'Variable "$a" is not as it must be at "a.list[0]": Expected type "Int".',
  ],
  ['Syntax Error: Unexpected <EOF>.', 'Syntax Error: Unexpected <EOF>.'],
])('%s is told without values and without names that were not asked for', (message, told) => {
  expect(withoutValues(message)).toBe(told);
});
