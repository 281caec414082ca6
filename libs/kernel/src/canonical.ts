import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON text by RFC 8785: the same facts always give the same characters. Whole numbers of any size are written as text. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(withoutBigInts(value));
  if (text === undefined) throw new TypeError('nothing to write');
  return text;
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function withoutBigInts(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(withoutBigInts);
  if (value === null || typeof value !== 'object') return value;
  if ('toJSON' in value || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBigInts(inner)]));
  }
  return value.toString === Object.prototype.toString ? { ...value } : String(value);
}
