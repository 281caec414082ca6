import { instant, type Language, sha256 } from '#kernel';
import { translate } from '#platform';
import type { DocumentKind } from '../../libs/publishing/src/domain/facts/kinds.ts';
import { sampleRecord } from '../../libs/publishing/src/domain/facts/samples.ts';
import type { Sheet } from '../../libs/publishing/src/domain/sheet.ts';
import { composeDocument } from '../../libs/publishing/src/domain/templates/compose.ts';
import { Words } from '../../libs/publishing/src/domain/words.ts';

/** The sheet of a sample record, changed at will before it is composed. */
export function sampleSheet(
  kind: DocumentKind,
  language: Language = 'uk',
  change: (text: string) => string = (text) => text,
): Sheet {
  const text = change(sampleRecord(kind));
  const record = { kind, version: 1, language, sha256: sha256(text), createdAt: instant('2026-04-15T12:40:00Z') };
  return composeDocument(kind, JSON.parse(text), record, new Words((key) => translate(language, key)));
}
