import {
  canonicalJson,
  type DocumentKind,
  instant,
  type Language,
  type LegalDocument,
  sha256,
  type Sheet,
} from '#kernel';
import { actText } from '../../libs/contracts/src/documents/act/document.ts';
import { sample as act } from '../../libs/contracts/src/documents/act/sample.ts';
import { contractText } from '../../libs/contracts/src/documents/contract/document.ts';
import { sample as contract } from '../../libs/contracts/src/documents/contract/sample.ts';
import { letter } from '../../libs/evaluation/src/documents/letter/document.ts';
import { sample as written } from '../../libs/evaluation/src/documents/letter/sample.ts';
import { protocol } from '../../libs/evaluation/src/documents/protocol/document.ts';
import { sample as decided } from '../../libs/evaluation/src/documents/protocol/sample.ts';
import { reportText } from '../../libs/monitoring/src/documents/report/document.ts';
import { sample as report } from '../../libs/monitoring/src/documents/report/sample.ts';
import { wordsOf } from '../../libs/publishing/src/usecases/texts.ts';
import { announcement } from '../../libs/tendering/src/documents/announcement/document.ts';
import { sample as announced } from '../../libs/tendering/src/documents/announcement/sample.ts';
import { openingRecord } from '../../libs/tendering/src/documents/opening/document.ts';
import { sample as opened } from '../../libs/tendering/src/documents/opening/sample.ts';

interface Sampled {
  readonly document: DocumentKind;
  readonly text: string;
  readonly freeze: (tree: unknown) => ReturnType<typeof announcement.freeze>;
}

const sampled = <Whole, Shown>(document: LegalDocument<Whole, Shown>, sample: object): Sampled => ({
  document,
  text: canonicalJson(sample),
  freeze: (tree) => document.freeze(document.whole(tree), () => 'salt'),
});

const samples = new Map(
  [
    sampled(announcement, announced),
    sampled(openingRecord, opened),
    sampled(protocol, decided),
    sampled(letter, written),
    sampled(contractText, contract),
    sampled(actText, act),
    sampled(reportText, report),
  ].map((one) => [one.document.kind, one]),
);

/** Every kind of document has a sample. */
export const sampledKinds = [...samples.keys()];

/** The sheet of a sample, changed at will before it is composed: the copy for everybody, or the one for the audience. */
export function sampleSheet(
  kind: string,
  language: Language = 'uk',
  change: (text: string) => string = (text) => text,
  print: 'public' | 'restricted' = 'public',
): Sheet {
  const { document, text: sample, freeze } = samples.get(kind)!;
  const tree: unknown = JSON.parse(change(sample));
  const { text, withheld } = freeze(tree);
  const head = { version: 1, language, sha256: sha256(text), createdAt: instant('2026-04-15T12:40:00Z'), print };
  const facts = print === 'public' ? (JSON.parse(text) as unknown) : tree;
  return document.compose(facts, { ...head, hasWithheld: withheld.length > 0 }, wordsOf(document, language));
}
