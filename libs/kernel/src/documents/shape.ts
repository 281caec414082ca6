import { type Instant, instant } from '../instant.ts';
import { type LocalDate, localDate } from '../local-date.ts';
import { Ratio } from '../ratio.ts';
import { Withheld } from './withheld.ts';

/** How facts are read: whole, as their owner froze them, or as they are shown, where what is not public may be missing. */
export interface Reading {
  readonly shown: boolean;
  /** Called with the path of each value that is not public. */
  readonly kept?: (path: string, mark: Mark) => void;
}

const WHOLE: Reading = { shown: false };

/** Reads one value of parsed JSON, or throws with the path of the first thing that is wrong. */
export interface Reader<Whole, Shown = Whole> {
  (value: unknown, path: string, reading?: Reading): Whole;
  /** For the compiler alone. */
  readonly shown?: Shown;
}

export type WholeOf<R> = R extends (...given: never[]) => infer Whole ? Whole : never;
export type ShownOf<R> = R extends { readonly shown?: infer Shown } ? Exclude<Shown, undefined> : never;

/** Facts that are not what the document's shape says: a fault of the room that froze them, never of a user. */
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
  <Whole, Shown>(reader: Reader<Whole, Shown>): Reader<Whole | null, Shown | null> =>
  (value, path, reading) =>
    value === null ? null : reader(value, path, reading);

export const listOf =
  <Whole, Shown>(reader: Reader<Whole, Shown>): Reader<readonly Whole[], readonly Shown[]> =>
  (value, path, reading) => {
    if (!Array.isArray(value)) throw new FactsError(path, 'a list');
    return value.map((item, index) => reader(item, `${path}[${index}]`, reading));
  };

/** Who may see a part of a document: everybody, those in its audience, or those in its audience until it is erased. */
export type Mark = 'public' | 'restricted' | 'personal';

export type Fields = Readonly<Record<string, Reader<unknown, unknown>>>;
type WholeFields<F extends Fields> = { [K in keyof F]: WholeOf<F[K]> };
type ShownFields<F extends Fields> = { [K in keyof F]: ShownOf<F[K]> };

/**
 * An object that everybody may see, with exactly these fields: a fact that no template knows would be frozen and never
 * printed. There is no object without a mark; a part of it that not everybody may see is marked in its place.
 */
export const open =
  <F extends Fields>(fields: F): Reader<WholeFields<F>, ShownFields<F>> =>
  (value, path, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FactsError(path, 'an object');
    const given = new Map<string, unknown>(Object.entries(value));
    const unknown = [...given.keys()].find((key) => !(key in fields));
    if (unknown !== undefined) throw new FactsError(join(path, unknown), 'known');
    const read = Object.entries(fields).map(([key, reader]) => [key, reader(given.get(key), join(path, key), reading)]);
    return Object.fromEntries(read) as WholeFields<F>;
  };

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);

const kept =
  (mark: Mark) =>
  <Whole, Shown>(reader: Reader<Whole, Shown>): Reader<Whole, Shown | Withheld> =>
  (value, path, reading = WHOLE) => {
    // An absent value is told as absent: there is nothing to withhold.
    if (value === null) return reader(value, path, reading);
    reading.kept?.(path, mark);
    const withheld = reading.shown ? Withheld.of(value) : null;
    return withheld ? (withheld as Whole) : reader(value, path, reading);
  };

/** A part for the document's audience alone. */
export const restricted = kept('restricted');

/** A part that tells of a person: for the document's audience, until it is erased. */
export const personal = kept('personal');
