import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deadlineText, instant, type Language } from '#kernel';
import { homeTimeZone } from '../home.ts';

const compiled = extname(fileURLToPath(import.meta.url)) === '.js';
const folder = new URL(compiled ? '../../../../../locales/' : '../../../../locales/', import.meta.url);

function readTexts(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(`.${language}.json`))
    .sort()) {
    const entries = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(entries)) {
      if (texts.has(key)) throw new Error(`text ${key} stands twice in locales (${file})`);
      texts.set(key, text);
    }
  }
  return texts;
}

const texts: Readonly<Record<Language, ReadonlyMap<string, string>>> = { uk: readTexts('uk'), en: readTexts('en') };

/** People read moments in the country's time; programs find them in UTC among a problem's parameters. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const shown = (value: string | number): string =>
  typeof value === 'string' && MOMENT.test(value) ? deadlineText(instant(value), homeTimeZone()) : String(value);

/** The name of a member of a list, as people read it; the code itself where it has none (a test forbids that too). */
const nameOf = (language: Language, list: string, code: string): string =>
  texts[language].get(`code.${list}.${code}`) ?? code;

/**
 * A text of the product with its places filled in; the key itself where no text stands (a test forbids that). A place is
 * `{days}`, or for codes, one or several with commas between them, `{role:Role}`: then their names in that list are shown.
 * The list may itself be a parameter: `{allowed:list}`.
 */
export function translate(
  language: Language,
  key: string,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const text = texts[language].get(key) ?? key;
  return text.replace(/\{(\w+)(?::(\w+))?\}/g, (place, name: string, list?: string) => {
    const value = parameters[name];
    if (value === undefined) return place;
    if (list === undefined) return shown(value);
    const codes = String(value).split(', ');
    return codes.map((code) => nameOf(language, String(parameters[list] ?? list), code)).join(', ');
  });
}
