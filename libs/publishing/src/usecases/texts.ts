import { readFileSync } from 'node:fs';
import { type DocumentKind, type Language, Words } from '#kernel';
import { translate } from '#platform';
import { settings, targetGroups } from '#reference';

const read = new Map<string, Readonly<Record<string, string>>>();

/** The words of a document in a language: its own, then those that all documents share, and the lists of reference. */
export function wordsOf({ folder }: Pick<DocumentKind, 'folder'>, language: Language): Words {
  const own = ownWords(new URL(`words.${language}.json`, folder));
  return new Words((key) => own[key] ?? shared(language, key));
}

function ownWords(file: URL): Readonly<Record<string, string>> {
  const known = read.get(file.href) ?? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  read.set(file.href, known);
  return known;
}

function shared(language: Language, key: string): string | null {
  const full = `document.${key}`;
  const text = translate(language, full);
  return text === full ? listed(language, key) : text;
}

function listed(language: Language, key: string): string | null {
  const [list, code = ''] = key.split('.');
  if (list === 'setting' && isCodeOf(settings, code)) return settings[code][language];
  if (list === 'targetGroup' && isCodeOf(targetGroups, code)) return targetGroups[code][language];
  return null;
}

const isCodeOf = <L extends object>(list: L, code: string): code is keyof L & string => Object.hasOwn(list, code);
