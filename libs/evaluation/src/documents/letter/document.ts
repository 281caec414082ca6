import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const letter = legalDocument('award.letter', {
  subject: { kind: 'bid', type: 'Bid' },
  audience: 'restricted',
  folder: import.meta.url,
  ending: 'letter',
  shape,
  blocks,
});
