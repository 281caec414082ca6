import type { LocalDate } from '#kernel';
import { hasCode, type Setting, settings } from '../code-lists.ts';
import { codeStatuses, nameStatuses, type ServiceFacts } from '../service.ts';
import { Findings } from './lines.ts';

/** A row of the classifier file, not yet trusted, with the line it starts on. */
export interface ClassifierRow {
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
}

const isSetting = (place: unknown): place is Setting => typeof place === 'string' && hasCode(settings, place);

/** Reads the classifier of social services with the status of each code and name. Rows come out parents first. */
export function servicesFrom(rows: readonly ClassifierRow[], activeFrom: LocalDate): ServiceFacts[] {
  const findings = new Findings();
  const services = rows.map((row) => serviceFrom(row, activeFrom, findings));
  const codes = new Set<string>();
  services.forEach(({ code }, index) => {
    if (codes.has(code)) findings.twice(rows[index]!.line, code);
    codes.add(code);
  });
  services.forEach(({ code, parent }, index) => {
    if (parent !== null && (!codes.has(parent) || parent === code)) {
      findings.parentUnknown(rows[index]!.line, code, parent);
    }
  });
  findings.refuseIfAny();
  return services.sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
}

function serviceFrom({ line, row }: ClassifierRow, activeFrom: LocalDate, findings: Findings): ServiceFacts {
  const text = (column: string): string => {
    const value = row[column];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    findings.malformed(line, column, JSON.stringify(value) ?? '');
    return '';
  };
  // What stands in for a malformed value does not matter: nothing of the file is taken then.
  const known = <T extends string>(column: string, list: readonly [T, ...T[]]): T => {
    const value = list.find((one) => one === row[column]);
    if (value === undefined) findings.malformed(line, column, JSON.stringify(row[column]) ?? '');
    return value ?? list[0];
  };
  const places: readonly unknown[] = Array.isArray(row['setting']) ? row['setting'] : [null];
  const found = places.filter(isSetting);
  if (found.length < places.length) findings.malformed(line, 'setting', JSON.stringify(row['setting']) ?? '');
  return {
    code: text('code'),
    nameUk: text('nameUk'),
    nameEn: text('nameEn'),
    parent: row['parent'] === null || row['parent'] === undefined ? null : text('parent'),
    type: known('type', ['SIMPLE', 'COMPLEX', 'COMPLEX_SPECIALISED', 'AUXILIARY']),
    settings: found,
    basic: row['basicByLaw'] === true,
    codeStatus: known('codeStatus', codeStatuses),
    nameStatus: known('nameConfidence', nameStatuses),
    activeFrom,
    activeTo: null,
  };
}
