import type { IncomingHttpHeaders } from 'node:http';
import { refuse } from '../domain/problems.ts';

/**
 * The name that a sender gives in `content-disposition: attachment; filename*=UTF-8''…` (RFC 8187), since a header is
 * written into no log; empty when there is none.
 */
export function nameIn({ 'content-disposition': disposition = '' }: IncomingHttpHeaders): string {
  const encoded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]*)/i.exec(disposition)?.[1];
  if (encoded === undefined) return /;\s*filename\s*=\s*"([ -!#-[\]-~]*)"/i.exec(disposition)?.[1] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    return refuse('FILE_NAME_MALFORMED', ['name']);
  }
}

/** As a download: the name in full, and without what old readers cannot read. */
export function downloadOf(name: string): string {
  const plain = name.replace(/[^ -~]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
