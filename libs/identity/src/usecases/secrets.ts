import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { sha256 } from '#kernel';

/** argon2id with the parameters that OWASP names as a minimum. */
const ARGON2 = { memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/** Verified in place of a password that nobody has, so that an unknown address takes as long as a known one. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && matches;
}

export type TokenKind = 'session' | 'key';

const prefixes: Readonly<Record<TokenKind, string>> = { session: 'ts_', key: 'tk_' };

/** 256 random bits; only the hash is stored. */
export const newToken = (kind: TokenKind): string => prefixes[kind] + randomBytes(32).toString('base64url');

export function tokenKind(token: string): TokenKind | null {
  if (!/^t[sk]_[A-Za-z0-9_-]{43}$/.test(token)) return null;
  return token.startsWith(prefixes.session) ? 'session' : 'key';
}

export const tokenHash = (token: string): string => sha256(token);
