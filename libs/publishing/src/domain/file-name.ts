import type { Language } from '#kernel';
import type { DocumentKind } from './facts/kinds.ts';

const endings: Readonly<Record<DocumentKind, string>> = {
  'tender.announcement': 'announcement',
  'tender.opening': 'opening',
  'award.protocol': 'protocol',
  'award.letter': 'letter',
  'contract.text': 'contract',
  'act.text': 'act',
  'monitoring.report': 'monitoring',
};

/** `T-2026-000123-announcement-2.uk.pdf`: letters and figures that every system and every mail takes. */
export function fileNameOf(
  kind: DocumentKind,
  reference: string,
  { version, language }: { readonly version: number; readonly language: Language },
): string {
  const safe = reference.replace(/[^A-Za-z0-9-]/g, '');
  return `${safe}-${endings[kind]}${version > 1 ? `-${version}` : ''}.${language}.pdf`;
}
