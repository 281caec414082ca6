import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  canonicalJson,
  type CommonFacts,
  type DocumentKind,
  FactsError,
  instant,
  type Language,
  type LegalDocument,
  type Print,
  sha256,
  type Sheet,
  Words,
} from '#kernel';
import { renderHtml } from '../../libs/publishing/src/html/render-html.ts';

export type Facts = Record<string, unknown>;
export type Change = (facts: Facts) => Facts;

const same: Change = (facts) => facts;
const jsonOf = (file: string | URL) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

/** Of all rooms, because each names its own codes for the documents. */
const sharedIn = (language: Language): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync('locales')
      .filter((file) => file.endsWith(`.${language}.json`))
      .map((file) => jsonOf(`locales/${file}`)),
  ) as Record<string, string>;
const shared = { uk: sharedIn('uk'), en: sharedIn('en') };

const ownWords = ({ folder }: DocumentKind, language: Language) => jsonOf(new URL(`words.${language}.json`, folder));

function wordsOf(document: DocumentKind, language: Language): Words {
  const own = ownWords(document, language);
  return new Words((key) => own[key] ?? shared[language][`document.${key}`] ?? null);
}

export interface Composing {
  readonly language?: Language;
  readonly print?: Print;
  readonly change?: Change;
}

/** The paper of a sample, or of what the spec makes of it; public facts where the copy for everybody is asked for. */
export function composed<Whole, Shown>(
  document: LegalDocument<Whole, Shown>,
  sample: object,
  { language = 'uk', print = document.audience, change = same }: Composing = {},
): Sheet {
  const tree = change(JSON.parse(canonicalJson(sample)) as Facts);
  const { text, withheld } = document.freeze(document.whole(tree), () => 'salt');
  const head = { version: 2, language, sha256: sha256(text), createdAt: instant('2026-04-15T12:40:00Z'), print };
  const facts = print === 'restricted' ? tree : (JSON.parse(text) as unknown);
  return document.compose(facts, { ...head, hasWithheld: withheld.length > 0 }, wordsOf(document, language));
}

/** Everything that stands on a paper, line by line. */
export const textOf = (sheet: Sheet): string => lines(sheet).join('\n').replaceAll('\u00a0', ' ');

/** The rows of the table with this word in its caption. */
export function rowsOf({ blocks }: Sheet, caption: string): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.is === 'table' && block.caption.includes(caption));
  return table?.is === 'table' ? table.rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' '))) : [];
}

/** The labelled facts of a paper. */
export const factsOf = ({ blocks }: Sheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block) => (block.is === 'facts' ? block.items.map(({ label, value }) => [label, value]) : [])),
  );

/**
 * What holds for every legal document. What it says of its sample stands beside it, so that whoever changes blocks or words
 * sees what becomes of the paper; `npm run generate` writes it anew.
 */
export function describePaper<Whole extends CommonFacts, Shown>(
  document: LegalDocument<Whole, Shown>,
  sample: object,
  variants: Readonly<Record<string, Change>> = {},
): void {
  const facts = () => JSON.parse(canonicalJson(sample)) as Facts;
  const papers = [['', same] as const, ...Object.entries(variants)].flatMap(([name, change]) =>
    (['uk', 'en'] as const).map((language) => ({ name, change, language })),
  );

  describe(document.kind, () => {
    test.each(papers)('reads as it did $name in $language', ({ name, change, language }) => {
      const paper = lines(composed(document, sample, { change, language })).join('\n');
      const place = `expected${name && `-${name.replaceAll(' ', '-')}`}.${language}.txt`;
      const file = fileURLToPath(new URL(place, document.folder));
      if (process.env['TURBOTA_GENERATE']) writeFileSync(file, `${paper}\n`);
      expect(`${paper}\n`).toBe(readFileSync(file, 'utf8'));
    });

    test.each(['uk', 'en'] as const)('fills every place in %s and shows words, no code of the product', (language) => {
      const { blocks } = composed(document, sample, { language });
      const text = lines({ blocks })
        .join('\n')
        .replaceAll(/(organisation|name) = null/g, '');
      expect(text).not.toMatch(/\{\w+\}|undefined|null|\[object|\b[A-Z]{2,}(_[A-Z]+)+\b|: HOME\b/);
    });

    test('has the same words with the same places in both languages', () => {
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      const [uk, en] = [ownWords(document, 'uk'), ownWords(document, 'en')];
      expect(Object.keys(en)).toEqual(Object.keys(uk));
      for (const [key, text] of Object.entries(uk)) expect([key, places(en[key]!)]).toEqual([key, places(text)]);
    });

    test('says that its data are invented, and says nothing of it when they are true', () => {
      expect(composed(document, sample).banner).toContain('Демонстраційні дані');
      const true_ = (given: Facts) => ({ ...given, demonstration: false });
      expect(composed(document, sample, { change: true_ }).banner).toBeNull();
    });

    test('keeps what a user typed out of the title of the window', () => {
      expect(composed(document, sample).name).toMatch(/^[А-ЯІЇЄҐа-яіїєґ’ ]+ [A-Z]+-2026-\d{6}$/u);
    });

    test('refuses a fact that is missing, and one that it does not print, with the path', () => {
      const { timeZone: _, ...less } = facts();
      expect(() => document.whole(less)).toThrow(new FactsError('timeZone', 'a text'));
      expect(() => document.whole({ ...facts(), recipients: ['Іван'] })).toThrow(new FactsError('recipients', 'known'));
    });

    test('shows what is not public in the copy for its audience alone', async () => {
      const marked = withCanaries(document, ofNaturalPersons(facts()));
      expect(marked.canaries).not.toEqual([]);
      const { text, withheld } = document.freeze(document.whole(marked.facts), () => 'salt');
      expect(withheld).toHaveLength(marked.canaries.length);
      const shown = async (print: Print) => {
        const sheet = composed(document, marked.facts, { print });
        return `${textOf(sheet)}\n${new TextDecoder().decode(await renderHtml(sheet))}`;
      };
      const everybody = `${text}\n${await shown('public')}`;
      expect(everybody).toContain('не оприлюднюється');
      const audience = await shown('restricted');
      for (const canary of marked.canaries) {
        expect(everybody).not.toContain(canary);
        expect(audience).toContain(canary);
      }
    });
  });
}

/** The facts with each party a natural person, so that there is something to withhold. */
function ofNaturalPersons<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => ofNaturalPersons(item)) as Value;
  if (!isObject(value)) return value;
  const parts = Object.entries(value).map(([name, part]: [string, unknown]) => [name, ofNaturalPersons(part)]);
  const person = 'taxNumber' in value ? { legalCode: null, taxNumber: '3012345678' } : {};
  return { ...(Object.fromEntries(parts) as object), ...person } as Value;
}

/** The facts with a text of its own in place of each that is not public. */
export function withCanaries(document: DocumentKind, facts: Facts): { facts: Facts; canaries: string[] } {
  const canaries = [...document.marks(facts).keys()].map((path, at) => {
    const [last, ...way] = path.split(/[.[\]]+/).toReversed();
    const place = way.reduceRight<Facts>((tree, step) => tree[step] as Facts, facts);
    place[last!] = `канарка-${at}-`;
    return `канарка-${at}-`;
  });
  return { facts, canaries };
}

/** One line for whatever has no parts with parts of their own. */
function lines(value: object, indent = ''): string[] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    isDeep(part) ? [`${indent}${name}:`, ...lines(part, `${indent}  `)] : [`${indent}${name}: ${flat(part)}`],
  );
}

const isDeep = (value: unknown): value is object =>
  isObject(value) && Object.values(value).some((part) => isObject(part));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(' | ');
  if (isObject(value))
    return Object.entries(value)
      .map(([name, part]) => `${name} = ${flat(part)}`)
      .join(' | ');
  return String(value).replaceAll('\n', ' / ');
}
