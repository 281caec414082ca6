import { languages } from '#kernel';
import type { CpvFacts } from '../seed/cpv.ts';
import { Findings, type Line, requireColumns } from './lines.ts';

/** Reads the common procurement vocabulary: columns `code` (with check digit), `uk` and `en`. */
export function cpvFrom(lines: readonly Line[]): CpvFacts[] {
  requireColumns(lines, ['code', ...languages], 'cpv');
  const findings = new Findings();
  const seen = new Set<string>();
  const rows = lines.map(({ number, fields }) => {
    const [code, nameUk, nameEn] = [fields['code']!.trim(), fields['uk']!.trim(), fields['en']!.trim()];
    if (!/^\d{8}-\d$/.test(code)) findings.malformed(number, 'code', code);
    if (nameUk === '') findings.malformed(number, 'uk', '');
    if (nameEn === '') findings.malformed(number, 'en', '');
    if (seen.has(code)) findings.twice(number, code);
    seen.add(code);
    return { code, nameUk, nameEn };
  });
  findings.refuseIfAny();
  return rows;
}
