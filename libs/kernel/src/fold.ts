/** The function `folded` in migrations/021-search.ts repeats these lists; a test compares the two over random texts. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const apostrophes = /['`´ʹʻʼʽˈ‘’‛′＇]/g;
const dashes = /[‐‑‒–—―−]/g;
const spaces = /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/**
 * The form in which texts are searched and compared: which apostrophe, dash or space somebody typed, in capitals or
 * not, composed or not, and г or ґ, makes no difference. Never shown. Its twin in the database is the function
 * `folded`.
 */
export const fold = (text: string): string =>
  text
    .replace(invisible, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(/ґ/g, 'г')
    // Where a word ends is not the same for two versions of Unicode.
    .replace(/ς/g, 'σ')
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(/^ | $/g, '');

/** A code from one of our lists (service, territory, vocabulary), however it was typed: the lists use capitals only. */
export const readCode = (text: string): string => fold(text).toUpperCase();
