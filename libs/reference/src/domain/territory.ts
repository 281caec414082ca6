/** Levels of the codifier of territories (KATOTTG) that the product uses. */
export const territoryKinds = ['OBLAST', 'SPECIAL_CITY', 'RAION', 'COMMUNITY', 'CITY', 'CITY_DISTRICT'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

export interface TerritoryFacts {
  readonly code: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly kind: TerritoryKind;
  readonly parent: string | null;
  /** Code of the oblast or special city that the territory lies in; its own for these. */
  readonly oblast: string;
  readonly population: number | null;
  readonly populationYear: number | null;
}

export const isTerritoryCode = (code: string): boolean => /^UA\d{17}$/.test(code);

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ю: 'iu',
  я: 'ia',
  ь: '',
  '’': '',
  "'": '',
};
const atWordStart: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** A Ukrainian name in Latin letters by the national table (Resolution 55 of 27.01.2010). */
export function transliterate(name: string): string {
  const lower = name.toLowerCase();
  let latin = '';
  for (let index = 0; index < name.length; index += 1) {
    const letter = lower[index]!;
    const first = index === 0 || /[\s-]/.test(lower[index - 1]!);
    const pair = letter === 'г' && lower[index - 1] === 'з' ? 'gh' : undefined;
    const written = pair ?? (first ? atWordStart[letter] : undefined) ?? letters[letter] ?? letter;
    latin += name[index] === letter ? written : written.slice(0, 1).toUpperCase() + written.slice(1);
  }
  return latin;
}
