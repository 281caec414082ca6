import { type DocumentNode, type ValidationRule, visit } from 'graphql';
import { ApiError } from './api-error.ts';
import { Measure } from './measure.ts';

/** How much one document may ask for. Everything is counted with its fragments spread out. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** The same root field under several aliases. */
  readonly sameRootField: number;
  /** Selections of all kinds: what doubles with each fragment that spreads another one twice. */
  readonly selections: number;
  /** Rows that the lists of the document can bring, nested lists multiplied. */
  readonly cost: number;
  /** The largest page. */
  readonly first: number;
  /** What a page holds when `first` is not given. */
  readonly page: number;
  /** What a list without pages is taken to hold. */
  readonly list: number;
}

export const publicLimits: DocumentLimits = {
  tokens: 2000,
  depth: 8,
  aliases: 15,
  directives: 20,
  rootFields: 10,
  sameRootField: 3,
  selections: 2000,
  cost: 5000,
  first: 100,
  page: 20,
  list: 5,
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
  cost: 20000,
};

export type Variables = Readonly<Record<string, unknown>>;

/** Refuses, before anything is executed, a document that asks for more than its caller may have. */
export function limitsRule(limits: DocumentLimits, variables: Variables = {}): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const [limit, found] of new Measure(context.getSchema(), document, limits, variables).all()) {
        if (found <= limits[limit]) continue;
        const text = `The document goes beyond a limit: ${limit} ${Number.isFinite(found) ? found : 'without end'}, allowed ${limits[limit]}.`;
        context.reportError(new ApiError('LIMIT_EXCEEDED', text, { limit, allowed: limits[limit] }));
      }
      return false;
    },
  });
}

/** Does the document ask for the schema's own description? */
export function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, { Field: (field) => void (asks ||= ['__schema', '__type'].includes(field.name.value)) });
  return asks;
}
