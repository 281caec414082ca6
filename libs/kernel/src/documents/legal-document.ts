import { canonicalJson } from '../canonical.ts';
import { type DocumentHead, Frame } from './frame.ts';
import type { CommonFacts } from './parts.ts';
import { type Mark, type Reader, type Reading } from './shape.ts';
import type { Sheet } from './sheet.ts';
import { valueAt, type WithheldValue, withoutValues } from './withheld.ts';
import type { Words } from './words.ts';

interface Declaration<Whole, Shown> {
  /** What the document is about: the name of its chain in the journal, and the GraphQL type whose readers may see it. */
  readonly subject: { readonly kind: string; readonly type: string };
  /** `public`: everybody who may see the subject. `restricted`: those whom the owner registers as its readers. */
  readonly audience: 'public' | 'restricted';
  /** The folder with its words: `import.meta.url` of the declaration. */
  readonly folder: string;
  /** Ends the name of its file: `announcement` in `T-2026-000001-announcement.uk.pdf`. */
  readonly ending: string;
  readonly shape: Reader<Whole, Shown>;
  /** Turns facts and words to a tree of blocks; decides nothing. */
  readonly blocks: (facts: Shown, frame: Frame) => Sheet;
}

/** What is known of every kind of document, whatever its facts. */
export interface DocumentKind extends Pick<
  Declaration<unknown, unknown>,
  'subject' | 'audience' | 'folder' | 'ending'
> {
  readonly kind: string;
  /** Paths of the values that are not public, whether they stand in these facts or their hashes do. */
  marks(tree: unknown): ReadonlyMap<string, Mark>;
  /** The paper of these frozen facts, of which values may be withheld. */
  compose(tree: unknown, head: DocumentHead, words: Words): Sheet;
}

export interface LegalDocument<Whole, Shown = Whole> extends DocumentKind {
  /** Canonical text of the facts, and what is withheld from it; throws a FactsError for facts of another shape. */
  freeze(facts: Whole, salt: () => string): { readonly text: string; readonly withheld: readonly WithheldValue[] };
  /** The facts with everything in them. */
  whole(tree: unknown): Whole;
  /** The facts as they are public, or with everything. */
  shown(tree: unknown): Shown;
}

const kinds = new Map<string, DocumentKind>();

/** Every kind of legal document that the rooms have declared. */
export const documentKinds: ReadonlyMap<string, DocumentKind> = kinds;

/** Declares a kind of legal document, in the room that owns its facts. */
export function legalDocument<Whole extends object, Shown extends CommonFacts>(
  kind: string,
  { shape, blocks, ...known }: Declaration<Whole, Shown>,
): LegalDocument<Whole, Shown> {
  if (kinds.has(kind)) throw new Error(`document ${kind} is declared twice`);
  const marks = (tree: unknown) => {
    const found = new Map<string, Mark>();
    shape(tree, '', { shown: true, kept: (path, mark) => void found.set(path, mark) });
    return found;
  };
  const shown = (tree: unknown) => shownBy(shape, tree);
  const document: LegalDocument<Whole, Shown> = {
    ...known,
    kind,
    marks,
    shown,
    whole: (tree) => shape(tree, ''),
    compose: (tree, head, words) => {
      const facts = shown(tree);
      return blocks(facts, new Frame(words, head, facts));
    },
    freeze: (facts, salt) => {
      const tree = JSON.parse(canonicalJson(facts)) as unknown;
      shape(tree, '');
      const withheld = [...marks(tree).keys()].map((path) => ({
        path,
        value: canonicalJson(valueAt(tree, path)),
        salt: salt(),
      }));
      return { text: canonicalJson(withoutValues(tree, withheld)), withheld };
    },
  };
  kinds.set(kind, document);
  return document;
}

const SHOWN: Reading = { shown: true };

/** A reader gives the whole, or what is shown of it, by how it is told to read; only here the compiler must be told so. */
const shownBy = <Shown>(shape: Reader<unknown, Shown>, tree: unknown): Shown => shape(tree, '', SHOWN) as Shown;
