import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const contractText = legalDocument('contract.text', {
  subject: { kind: 'contract', type: 'Contract' },
  audience: 'public',
  folder: import.meta.url,
  ending: 'contract',
  shape,
  blocks,
});
