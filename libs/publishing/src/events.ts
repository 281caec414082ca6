import { event } from '#platform';

/** The files of a legal document exist: it can be read, and signed. Recorded on the chain of the document's subject. */
export const documentRendered = event<{
  documentId: string;
  kind: string;
  documentSha256: string;
  fileSha256: string;
  htmlSha256: string | null;
}>('document.rendered', { chain: 'document', pages: ['tenders', 'contracts'], unheard: true });
