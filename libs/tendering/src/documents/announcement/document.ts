import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const announcement = legalDocument('tender.announcement', {
  subject: { kind: 'tender', type: 'Tender' },
  audience: 'public',
  folder: import.meta.url,
  ending: 'announcement',
  shape,
  blocks,
});
