import type { DocumentHead, DocumentKind } from '#kernel';
import type { Form } from './forms.ts';

/** `T-2026-000123-announcement-2.uk.pdf`: letters and figures that every system and every mail takes. */
export function fileNameOf(
  { ending, audience }: Pick<DocumentKind, 'ending' | 'audience'>,
  reference: string,
  { version, language, print }: Pick<DocumentHead, 'version' | 'language' | 'print'>,
  form: Form,
): string {
  const safe = reference.replace(/[^A-Za-z0-9-]/g, '');
  const copy = print === audience ? '' : `-${print}`;
  return `${safe}-${ending}${version > 1 ? `-${version}` : ''}${copy}.${language}.${form}`;
}
