import { ApiError } from './api-error.ts';

test.each([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['BAD_INPUT', 400],
  ['LIMIT_EXCEEDED', 400],
  ['INTERNAL', 500],
] as const)('%s is answered with the status %i', (code, status) => {
  expect(new ApiError(code, 'No.').extensions).toEqual({ code, http: { status } });
});

test('an error carries what helps its caller, and another status where one fits better', () => {
  const error = new ApiError('BAD_INPUT', 'No such document.', { hash: '00' }, 404);
  expect([error.name, error.message]).toEqual(['ApiError', 'No such document.']);
  expect(error.extensions).toEqual({ code: 'BAD_INPUT', hash: '00', http: { status: 404 } });
});
