import { readdirSync, readFileSync } from 'node:fs';
import { instant, type Language, sha256 } from '#kernel';
import type { DocumentKind } from '../../libs/publishing/src/domain/facts/kinds.ts';
import { sampleRecord } from '../../libs/publishing/src/domain/facts/samples.ts';
import type { Sheet } from '../../libs/publishing/src/domain/sheet.ts';
import { Words } from '../../libs/publishing/src/domain/words.ts';
import { composeDocument } from '../../libs/publishing/src/domain/templates/compose.ts';

/** Of all rooms, because each names its own codes for the documents. */
const textsOf = (language: Language): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync('locales')
      .filter((file) => file.endsWith(`.${language}.json`))
      .map((file) => JSON.parse(readFileSync(`locales/${file}`, 'utf8')) as Record<string, string>),
  ) as Record<string, string>;
export const texts = { uk: textsOf('uk'), en: textsOf('en') };

export type Facts = Record<string, unknown>;

/** The document of the sample record, or of what the spec makes of it. */
export function composed(
  kind: DocumentKind,
  language: Language = 'uk',
  change: (facts: Facts) => Facts = (facts) => facts,
): Sheet {
  const text = sampleRecord(kind);
  const record = { kind, version: 2, language, sha256: sha256(text), createdAt: instant('2026-04-15T12:40:00Z') };
  const words = new Words((key) => texts[language][key] ?? null);
  return composeDocument(kind, change(JSON.parse(text) as Facts), record, words);
}

export const asWinner = (facts: Facts): Facts => ({ ...facts, outcome: 'winner' });

export const asRejected = (facts: Facts): Facts => ({
  ...facts,
  outcome: 'rejected',
  bid: {
    ...(facts['bid'] as Facts),
    rank: null,
    totalScore: null,
    criteria: [],
    rejection: { reasonCode: 'PRICE_ABOVE_MAXIMUM', reasonText: 'Ціна вища за граничну.' },
  },
});

export const belowMinimum = (facts: Facts): Facts => ({
  ...facts,
  bid: { ...(facts['bid'] as Facts), rank: null, aboveMinimum: false },
});

export const asEmergency = (facts: Facts): Facts => ({
  ...facts,
  tender: { ...(facts['tender'] as Facts), emergencyJustification: 'Евакуація громади' },
  amendments: [],
});
