import { type Instant, instant, type LocalDate, localDate, Ratio } from '#kernel';

/** Reads one value of parsed JSON, or throws with the path of the first thing that is wrong. */
export type Reader<T> = (value: unknown, path: string) => T;

export type Read<R> = R extends Reader<infer T> ? T : never;

/** Frozen facts that are not what the template needs: a fault of the room that froze them, never of a user. */
export class FactsError extends Error {
  constructor(path: string, expected: string) {
    super(`document facts: ${path || '(all)'} is not ${expected}`);
    this.name = 'FactsError';
  }
}

function attempt<T>(value: unknown, path: string, expected: string, read: (text: string) => T): T {
  if (typeof value === 'string') {
    try {
      return read(value);
    } catch {
      // A text of another form: told below.
    }
  }
  throw new FactsError(path, expected);
}

export const text: Reader<string> = (value, path) => attempt(value, path, 'a text', (found) => found);

export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new FactsError(path, 'true or false');
  return value;
};

/** A small whole number: points, days, numbers of lots. */
export const count: Reader<number> = (value, path) => {
  if (!isWhole(value)) throw new FactsError(path, 'a whole number');
  return value;
};

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const wholeNumber =
  (expected: string): Reader<bigint> =>
  (value, path) => {
    if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) throw new FactsError(path, expected);
    return BigInt(value);
  };

/** Minor units of the currency. */
export const amount = wholeNumber('an amount in minor units');

/** Thousandths of the unit of the service. */
export const volume = wholeNumber('a volume in thousandths');

export const score: Reader<Ratio> = (value, path) =>
  attempt(value, path, 'a ratio', (found) => {
    if (!found.includes('/')) throw new RangeError(found);
    return Ratio.parse(found);
  });

export const moment: Reader<Instant> = (value, path) =>
  attempt(value, path, 'an instant in UTC', (found) => {
    if (instant(found) !== found) throw new RangeError(found);
    return instant(found);
  });

export const day: Reader<LocalDate> = (value, path) => attempt(value, path, 'a date', localDate);

export const digest: Reader<string> = (value, path) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new FactsError(path, 'a SHA-256');
  return value;
};

export const oneOf =
  <const T extends string | number>(...allowed: readonly T[]): Reader<T> =>
  (value, path) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new FactsError(path, `one of ${allowed.join(', ')}`);
    return found;
  };

export const optional =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const listOf =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new FactsError(path, 'a list');
    return value.map((item, index) => reader(item, `${path}[${index}]`));
  };

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Shape<F extends Fields> = { [K in keyof F]: Read<F[K]> };

/** An object with exactly these fields: a fact that no template knows would be frozen and never printed. */
export const shape =
  <F extends Fields>(fields: F): Reader<Shape<F>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FactsError(path, 'an object');
    const given = new Map<string, unknown>(Object.entries(value));
    const unknown = [...given.keys()].find((key) => !(key in fields));
    if (unknown !== undefined) throw new FactsError(join(path, unknown), 'known');
    const read = Object.entries(fields).map(([key, reader]) => [key, reader(given.get(key), join(path, key))]);
    return Object.fromEntries(read) as Shape<F>;
  };

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
