import { CsvError, parse } from 'csv-parse/sync';
import type { Line } from '../domain/imports/lines.ts';
import { refuse } from '../domain/problems.ts';

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: Record<string, string>;
}

/** Records of a CSV file with a header, each with its line. Refuses a file that is not CSV, with the line of the fault. */
export function csvLines(text: string): Line[] {
  try {
    const parsed = parse<Parsed>(text, { columns: true, info: true, bom: true, skip_empty_lines: true });
    return parsed.map(({ info, record }) => ({ number: info.lines, fields: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('IMPORT_UNREADABLE', [], { line: lineOf(error), reason: error.code });
  }
}

const lineOf = (error: CsvError): number => {
  const line: unknown = error['lines'];
  return typeof line === 'number' ? line : 1;
};
