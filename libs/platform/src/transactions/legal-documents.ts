import { randomBytes } from 'node:crypto';
import { event } from '../journal/event.ts';

/** The prints of a document that follow from its frozen facts: the file that is signed, and the page, where there is one. */
export interface PrintedFiles {
  readonly fileSha256: string;
  readonly htmlSha256: string | null;
}

/** The facts of a legal document were frozen; it can be printed. Recorded on the chain of the document's subject. */
export const documentFrozen = event<{ documentId: string; kind: string; sha256: string }>('document.frozen', {
  chain: 'document',
});

/** What is withheld from a document was erased, as its term had passed; what is public stays. */
export const withheldErased = event<{ documentId: string; kind: string; values: number }>('document.withheld_erased', {
  chain: 'document',
  unheard: true,
});

export const newSalt = (): string => randomBytes(32).toString('hex');
