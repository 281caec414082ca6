import { type GraphQLLeafType, isEnumType } from 'graphql';
import { isId, plainText } from '#kernel';
import { unprintable } from './printable.ts';

/** What a field of an input allows beyond its type. Declared by the words of `words.ts`, carried by the field itself. */
export interface Limits {
  /** An identifier, and nothing else. */
  readonly id?: true;
  /** Of a text its fewest and most characters, of a list its items, of a number its value. */
  readonly least?: number;
  readonly most?: number;
  /** What a text looks like, and one that looks so. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
  /** Taken letter by letter: a password, a key, a word to search for. */
  readonly exact?: true;
  /** Printed on a legal document, so it may hold only what its typefaces have. */
  readonly printed?: true;
  /** Of a decimal number: nothing below zero. */
  readonly unsigned?: true;
  /** The members of an enum that are taken here, when not all are. */
  readonly among?: readonly string[];
  /** Limits of the items of a list of plain values. */
  readonly each?: Limits;
}

export interface Fault {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

const fault = (code: string, parameters: Fault['parameters'] = {}): Fault => ({ code, parameters });

/** What is wrong with a value of the right type; undefined when nothing is. */
export function beyond(value: unknown, limits: Limits): Fault | undefined {
  if (Array.isArray(value)) return ofList(value.length, limits);
  if (typeof value === 'number') return ofNumber(value, limits);
  if (typeof value === 'string') return ofText(value, limits);
  return undefined;
}

/** A text as it is taken: without what cannot be seen, unless each letter counts. */
export const taken = (value: unknown, { exact, id }: Limits): unknown =>
  typeof value === 'string' && !exact && !id ? plainText(value) : value;

function ofList(length: number, { least = 0, most = Infinity }: Limits): Fault | undefined {
  if (length > most) return fault('LIST_TOO_LONG', { most });
  return length < least ? fault('LIST_TOO_SHORT', { least }) : undefined;
}

function ofNumber(value: number, { least = -Infinity, most = Infinity }: Limits): Fault | undefined {
  if (value >= least && value <= most) return undefined;
  if (most === Infinity) return fault('NUMBER_TOO_SMALL', { least });
  return least === -Infinity ? fault('NUMBER_TOO_LARGE', { most }) : fault('NUMBER_OUT_OF_RANGE', { least, most });
}

function ofText(value: string, { id, least = 0, most = Infinity, form, printed, unsigned }: Limits): Fault | undefined {
  if (id) return isId(value) ? undefined : fault('IDENTIFIER_MALFORMED');
  if (unsigned && value.startsWith('-')) return fault('NUMBER_TOO_SMALL', { least: 0 });
  if (value === '' && least > 0) return fault('INPUT_REQUIRED');
  if (value.length > most) return fault('TEXT_TOO_LONG', { most });
  if (value.length < least) return fault('TEXT_TOO_SHORT', { least });
  if (form && !form.pattern.test(value)) return fault('TEXT_MALFORMED', { example: form.example });
  const characters = printed ? unprintable(value) : [];
  return characters.length > 0 ? fault('TEXT_UNPRINTABLE', { characters: characters.join(', ') }) : undefined;
}

/** What is wrong with a value that is not of its type at all. */
export function notOf(type: GraphQLLeafType, { among }: Limits): Fault {
  if (isEnumType(type)) {
    const allowed = among ?? type.getValues().map(({ name }) => name);
    return fault('INPUT_NOT_LISTED', { list: type.name, allowed: allowed.join(', ') });
  }
  return fault(codes[type.name] ?? 'INPUT_NOT_TEXT');
}

const codes: Readonly<Record<string, string>> = {
  Int: 'INPUT_NOT_WHOLE_NUMBER',
  Boolean: 'INPUT_NOT_YES_OR_NO',
  Decimal: 'INPUT_NOT_DECIMAL',
  LocalDate: 'INPUT_NOT_DAY',
  DateTime: 'INPUT_NOT_MOMENT',
};
