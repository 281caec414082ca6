import { v7 } from 'uuid';
import { fold } from './fold.ts';

/** An identifier that sorts by the time of its making. */
export const newId = (): string => v7();

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuidShape.test(text);

/** The number that people see and quote: kind, year, serial (`T-2026-000123`). Serials may have gaps. */
export const humanReference = (kind: string, year: number, serial: bigint): string =>
  `${kind}-${year}-${serial.toString().padStart(6, '0')}`;

/** Letters of the Ukrainian alphabet that look like a Latin one: a keyboard left in Ukrainian types them. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', І: 'I', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
};

const spelt = /^([A-Z]{1,3})[ -]?(\d{4})[ -](\d{1,9})(?:\/(\d{1,4}))?$/;

/** A reference as it was read: the kind that its letters name, and its one right spelling. */
export interface Reference {
  readonly kind: string;
  readonly text: string;
  /** Of a lot, which is quoted by its tender's number and its own (`T-2026-000123/2`): the tender's. */
  readonly tender: string | null;
}

/**
 * Reads a reference however it was typed: small letters, Cyrillic ones that look alike, spaces, other dashes, fewer
 * noughts (` т–2026–123 ` is `T-2026-000123`). Null when the text is no reference.
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
