import { isSecret } from './secret.ts';

test.each<[string | null, string | string[] | undefined, boolean]>([
  ['a long secret', 'a long secret', true],
  ['a long secret', 'a long secre', false],
  ['a long secret', ['a long secret'], false],
  ['a long secret', undefined, false],
  [null, '', false],
  [null, undefined, false],
])('the secret is %p, given is %p: %p', (secret, given, right) => {
  expect(isSecret(secret, given)).toBe(right);
});
