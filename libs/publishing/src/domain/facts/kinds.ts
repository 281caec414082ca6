import { actText } from './act-text.ts';
import { awardLetter } from './award-letter.ts';
import { awardProtocol } from './award-protocol.ts';
import { contractText } from './contract-text.ts';
import { monitoringReport } from './monitoring-report.ts';
import type { Read, Reader } from './reader.ts';
import { tenderAnnouncement } from './tender-announcement.ts';
import { tenderOpening } from './tender-opening.ts';

/** Every kind of legal document, with the reader of its frozen facts. */
export const factsReaders = {
  'tender.announcement': tenderAnnouncement,
  'tender.opening': tenderOpening,
  'award.protocol': awardProtocol,
  'award.letter': awardLetter,
  'contract.text': contractText,
  'act.text': actText,
  'monitoring.report': monitoringReport,
};

export type DocumentKind = keyof typeof factsReaders;
export type FactsOf<K extends DocumentKind> = Read<(typeof factsReaders)[K]>;

export const documentKinds = Object.keys(factsReaders) as DocumentKind[];

export const isDocumentKind = (kind: string): kind is DocumentKind => kind in factsReaders;

const readers: { readonly [K in DocumentKind]: Reader<FactsOf<K>> } = factsReaders;

/** The frozen facts of one document; throws a FactsError with the path of the first fact that is missing, extra or mistyped. */
export const readFacts = <K extends DocumentKind>(kind: K, value: unknown): FactsOf<K> => readers[kind](value, '');
