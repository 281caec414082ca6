/**
 * User text made safe to show and to print: composed (NFC), without control characters and without marks that change
 * the writing direction, which could make a name in a protocol look like another.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

export type Language = 'uk' | 'en';

export const languages: readonly Language[] = ['uk', 'en'];

/** A text of the product's own lists, in both languages. User text has one language and a tag instead. */
export interface Bilingual {
  readonly uk: string;
  readonly en: string;
}
