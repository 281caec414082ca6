import type { Language } from '#kernel';
import { translate } from '#platform';
import { settings, targetGroups } from '#reference';
import { Words } from '../domain/words.ts';

/** The words of documents in a language; places of provision and target groups are called as in the lists of reference. */
export const wordsIn = (language: Language): Words =>
  new Words((key) => {
    const text = translate(language, key);
    return text === key ? listed(language, key) : text;
  });

function listed(language: Language, key: string): string | null {
  const [, list, code = ''] = key.split('.');
  if (list === 'setting' && isCodeOf(settings, code)) return settings[code][language];
  if (list === 'targetGroup' && isCodeOf(targetGroups, code)) return targetGroups[code][language];
  return null;
}

const isCodeOf = <L extends object>(list: L, code: string): code is keyof L & string => Object.hasOwn(list, code);
