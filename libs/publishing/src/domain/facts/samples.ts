import { canonicalJson } from '#kernel';
import type { DocumentKind } from './kinds.ts';
import { letter, protocol } from './samples/award.ts';
import { act, contract, monitoring } from './samples/contract.ts';
import { announcement, opening } from './samples/tender.ts';

const samples: Readonly<Record<DocumentKind, object>> = {
  'tender.announcement': announcement,
  'tender.opening': opening,
  'award.protocol': protocol,
  'award.letter': letter,
  'contract.text': contract,
  'act.text': act,
  'monitoring.report': monitoring,
};

/** The canonical text of the sample, as a record would hold it. */
export const sampleRecord = (kind: DocumentKind): string => canonicalJson(samples[kind]);
