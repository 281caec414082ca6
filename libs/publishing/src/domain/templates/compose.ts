import type { CommonFacts } from '../facts/common.ts';
import { type DocumentKind, type FactsOf, readFacts } from '../facts/kinds.ts';
import type { Sheet } from '../sheet.ts';
import type { Words } from '../words.ts';
import { actTextSheet } from './act-text.ts';
import { awardLetterSheet } from './award-letter.ts';
import { awardProtocolSheet } from './award-protocol.ts';
import { contractTextSheet } from './contract-text.ts';
import { Frame, type RecordHead } from './frame.ts';
import { monitoringReportSheet } from './monitoring-report.ts';
import { tenderAnnouncementSheet } from './tender-announcement.ts';
import { tenderOpeningSheet } from './tender-opening.ts';

type Template<Facts> = (facts: Facts, frame: Frame) => Sheet;

const templates: { readonly [K in DocumentKind]: Template<FactsOf<K>> } = {
  'tender.announcement': tenderAnnouncementSheet,
  'tender.opening': tenderOpeningSheet,
  'award.protocol': awardProtocolSheet,
  'award.letter': awardLetterSheet,
  'contract.text': contractTextSheet,
  'act.text': actTextSheet,
  'monitoring.report': monitoringReportSheet,
};

/** The document of one frozen record, from its facts alone. The words of the record's language are given. */
export function composeDocument<K extends DocumentKind>(
  kind: K,
  frozen: unknown,
  record: RecordHead,
  words: Words,
): Sheet {
  const facts: FactsOf<K> & CommonFacts = readFacts(kind, frozen);
  const template: Template<FactsOf<K>> = templates[kind];
  return template(facts, new Frame(words, record, facts));
}
