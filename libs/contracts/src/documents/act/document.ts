import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const actText = legalDocument('act.text', {
  subject: { kind: 'act', type: 'Act' },
  audience: 'public',
  folder: import.meta.url,
  ending: 'act',
  shape,
  blocks,
});
