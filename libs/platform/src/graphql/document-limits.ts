/** How much one document may ask for. Everything is counted with its fragments spread out. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** The same root field under several aliases. */
  readonly sameRootField: number;
  /** The same name in one set of fields: fields of one name are compared in pairs. */
  readonly repeats: number;
  /** Selections of all kinds: what doubles with each fragment that spreads another one twice. */
  readonly selections: number;
  /**
   * Objects that the document can bring at most: lists as long as they can be (`most`), pages as long as they are asked for,
   * what is nested multiplied. Twenty tenders with all their lots and items are 51,040; a hundred of them are refused.
   */
  readonly cost: number;
  /** The largest page. */
  readonly first: number;
  /** What a page holds when `first` is not given. */
  readonly page: number;
}

export const publicLimits: DocumentLimits = {
  tokens: 2000,
  depth: 8,
  aliases: 15,
  directives: 20,
  rootFields: 10,
  sameRootField: 3,
  repeats: 10,
  selections: 2000,
  cost: 80_000,
  first: 100,
  page: 20,
};

/** For callers with a key of their organisation: they are known, and can be asked. */
export const keyLimits: DocumentLimits = {
  ...publicLimits,
  tokens: 6000,
  depth: 12,
  aliases: 50,
  rootFields: 30,
  sameRootField: 20,
  selections: 6000,
  cost: 320_000,
};

export type Variables = Readonly<Record<string, unknown>>;
