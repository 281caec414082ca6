import { createHash } from 'node:crypto';

/**
 * JSON text by RFC 8785: the same facts always give the same characters. Whole numbers of any size are written as
 * text, exact values by their `toJSON`, and members without a value are left out. A value that JSON cannot represent
 * is an error.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError(`JSON cannot say ${String(value)}`);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  if (Symbol.iterator in value) throw new TypeError('JSON cannot say a set or a map');
  const members: Record<string, unknown> = { ...value };
  const names = Object.keys(members).filter((name) => members[name] !== undefined);
  // By UTF-16 unit, as RFC 8785 asks: that is what sort() compares.
  return `{${names
    .sort()
    .map((name) => `${quoted(name)}:${canonicalJson(members[name])}`)
    .join(',')}}`;
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('half a character cannot be written');
  return JSON.stringify(text);
}
