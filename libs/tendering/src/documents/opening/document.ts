import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const openingRecord = legalDocument('tender.opening', {
  subject: { kind: 'tender', type: 'Tender' },
  audience: 'public',
  folder: import.meta.url,
  ending: 'opening',
  shape,
  blocks,
});
