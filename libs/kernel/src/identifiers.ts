import { v7 } from 'uuid';
import { fold } from './fold.ts';

/** An identifier that sorts by the time at which it was made. */
export const newId = (): string => v7();

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuidShape.test(text);

/** The number that people see and quote: kind, year, serial (`T-2026-000123`). Serials may have gaps. */
export const humanReference = (kind: string, year: number, serial: bigint): string =>
  `${kind}-${year}-${serial.toString().padStart(6, '0')}`;

/** Ukrainian letters that look like Latin ones: what a keyboard left in Ukrainian types. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', І: 'I', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
};

const spelt = /^([A-Z]{1,3})[ -]?(\d{4})[ -](\d{1,9})(?:\/(\d{1,4}))?$/;

/** A reference that was read: the kind its letters name, and its canonical spelling. */
export interface Reference {
  readonly kind: string;
  readonly text: string;
  /**
   * For a lot, which is quoted by its tender's reference and its own number (`T-2026-000123/2`): the tender's
   * reference.
   */
  readonly tender: string | null;
}

/**
 * Reads a reference however it was typed: in lower case, in Cyrillic lookalikes, with spaces, other dashes or fewer
 * zeros (` т–2026–123 ` is `T-2026-000123`). Null when the text is not a reference.
 */
export function readReference(text: string): Reference | null {
  const typed = fold(text)
    .toUpperCase()
    .replace(/ ?([-/]) ?/g, '$1');
  const [, kind, year, serial, lot] =
    spelt.exec(typed.replace(/[А-ЯІ]/g, (letter) => lookalikes[letter] ?? letter)) ?? [];
  if (!kind || !year || !serial) return null;
  const whole = humanReference(kind, Number(year), BigInt(serial));
  return lot ? { kind, text: `${whole}/${Number(lot)}`, tender: whole } : { kind, text: whole, tender: null };
}
