import { event } from '../journal/event.ts';

export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** The facts of a legal document were frozen; it can be rendered. Recorded on the chain of the document's subject. */
export const recordFrozen = event<{ recordId: string; kind: string; sha256: string }>('record.frozen', {
  chain: 'record',
});
