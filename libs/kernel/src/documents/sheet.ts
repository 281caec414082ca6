import type { Instant } from '../instant.ts';
import type { Language } from '../text.ts';

/** A document before it is set in type: what stands on it, in order, and nothing about where. Plain data, so it can go to another thread. */
export interface Sheet {
  readonly language: Language;
  /** What the reader's programme shows as the window's title; the product's own words and a reference, no user text. */
  readonly name: string;
  /** Who issues the document: stands above the title. */
  readonly issuer: string;
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly number: string;
  readonly blocks: readonly Block[];
  /** Stands on every page of a document made from demonstration data. */
  readonly banner: string | null;
  readonly footer: Footer;
  /** The moment at which the facts were frozen: the date of making inside the file. */
  readonly madeAt: Instant;
}

export interface Footer {
  readonly reference: string;
  readonly documentSha256: string;
  /** Words around the hash and the page number: `Факти`, `сторінка {page} з {pages}`. */
  readonly documentLabel: string;
  readonly pageLabel: string;
}

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly is: 'list'; readonly lead: string; readonly items: readonly string[] }
  | { readonly is: 'facts'; readonly items: readonly Fact[] }
  | { readonly is: 'clauses'; readonly items: readonly Clause[] }
  | TableBlock
  | { readonly is: 'signatures'; readonly signers: readonly Signer[] }
  /** Small print that tells of the paper itself. */
  | { readonly is: 'note'; readonly text: string };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A numbered paragraph of a contract: the number hangs at the left. */
export interface Clause {
  readonly number: string;
  readonly text: string;
}

export interface TableBlock {
  readonly is: 'table';
  /** Says what the table holds: read aloud before it, printed above it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** A closing row in bold, e.g. a total. */
  readonly total?: readonly string[];
}

export interface Column {
  readonly title: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  /** Cells of this column name their row. */
  readonly rowHeading?: boolean;
}

export interface Signer {
  /** Whose signature: `Замовник`, `Голова комісії`. */
  readonly role: string;
  readonly organisation: string | null;
  readonly name: string | null;
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text });
export const paragraph = (text: string): Block => ({ is: 'text', text });
export const strong = (text: string): Block => ({ is: 'text', text, strong: true });
export const facts = (...items: (readonly [label: string, value: string | null])[]): Block => ({
  is: 'facts',
  items: items.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
});
