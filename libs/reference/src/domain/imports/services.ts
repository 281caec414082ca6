import type { LocalDate } from '#kernel';
import { hasCode, type ServiceKind, type Setting, settings } from '../code-lists.ts';
import { type CodeStatus, codeStatuses, type NameStatus, nameStatuses, type ServiceFacts } from '../service.ts';
import { Findings } from './lines.ts';

/** A row of the classifier file, not yet trusted, with the line it starts on. */
export interface ClassifierRow {
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((known) => known === value);

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
  const known = <T extends string>(column: string, list: readonly T[], otherwise: T): T => {
    const value = oneOf(list, row[column]);
    if (value === undefined) findings.malformed(line, column, JSON.stringify(row[column]) ?? '');
    return value ?? otherwise;
  };
  const places: readonly unknown[] = Array.isArray(row['setting']) ? row['setting'] : [null];
  const isSetting = (place: unknown): place is Setting => typeof place === 'string' && hasCode(settings, place);
  if (!places.every(isSetting)) findings.malformed(line, 'setting', JSON.stringify(row['setting']) ?? '');
  return {
    code: text('code'),
    nameUk: text('nameUk'),
    nameEn: text('nameEn'),
    parent: row['parent'] === null || row['parent'] === undefined ? null : text('parent'),
    type: known<ServiceKind>('type', ['SIMPLE', 'COMPLEX', 'COMPLEX_SPECIALISED', 'AUXILIARY'], 'COMPLEX'),
    settings: places.filter(isSetting),
    basic: row['basicByLaw'] === true,
    codeStatus: known<CodeStatus>('codeStatus', codeStatuses, 'unknown'),
    nameStatus: known<NameStatus>('nameConfidence', nameStatuses, 'low'),
    activeFrom,
    activeTo: null,
  };
}
