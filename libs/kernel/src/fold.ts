/*
 * Each list stands again in the function `folded` of migrations/021-search.ts; a test compares the two over random texts.
 */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const apostrophes = /['`´ʹʻʼʽˈ‘’‛′＇]/g;
const dashes = /[‐‑‒–—―−]/g;
const spaces = /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/**
 * The form in which texts are searched and compared: how somebody typed an apostrophe, a dash, a space, a capital, a
 * letter with its mark, or г for ґ makes no difference. It is never shown. The database folds by its function `folded`.
 */
export const fold = (text: string): string =>
  text
    .replace(invisible, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(/ґ/g, 'г')
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(/^ | $/g, '');

/** A code of a list (service, territory, vocabulary) however it was typed: our lists have capitals alone. */
export const readCode = (text: string): string => fold(text).toUpperCase();
