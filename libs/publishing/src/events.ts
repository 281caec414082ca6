import { event } from '#platform';

/** The file of a legal document exists: it can be read, and signed. Recorded on the chain of the document's subject. */
export const documentRendered = event<{ recordId: string; kind: string; recordSha256: string; fileSha256: string }>(
  'document.rendered',
  { chain: 'record', pages: ['tenders', 'contracts'], unheard: true },
);
