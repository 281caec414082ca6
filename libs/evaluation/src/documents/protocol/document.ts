import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const protocol = legalDocument('award.protocol', {
  subject: { kind: 'award', type: 'Award' },
  audience: 'public',
  folder: import.meta.url,
  ending: 'protocol',
  shape,
  blocks,
});
