import { timingSafeEqual } from 'node:crypto';

/**
 * Is this the secret? A wrong guess of the right length takes as long as the secret itself; the length is not hidden.
 * Nothing matches when there is no secret.
 */
export function isSecret(secret: string | null, given: string | string[] | undefined): boolean {
  if (secret === null || typeof given !== 'string') return false;
  const [expected, bytes] = [Buffer.from(secret), Buffer.from(given)];
  return expected.length === bytes.length && timingSafeEqual(expected, bytes);
}
