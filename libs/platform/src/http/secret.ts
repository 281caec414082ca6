import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Is this the secret? Takes as long for a wrong one as for the right one; without a secret nothing is. */
export function isSecret(secret: string | null, given: string | string[] | undefined): boolean {
  return secret !== null && typeof given === 'string' && timingSafeEqual(digest(secret), digest(given));
}
