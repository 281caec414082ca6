import { timingSafeEqual } from 'node:crypto';

/** Is this the secret? Its length is no secret; beyond that a wrong one takes as long as the right one. Without a secret nothing is. */
export function isSecret(secret: string | null, given: string | string[] | undefined): boolean {
  if (secret === null || typeof given !== 'string') return false;
  const [expected, bytes] = [Buffer.from(secret), Buffer.from(given)];
  return expected.length === bytes.length && timingSafeEqual(expected, bytes);
}
