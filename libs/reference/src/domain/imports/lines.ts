import { type Problem, refuseIfAny } from '#kernel';
import { problem } from '../problems.ts';

/** One record of a file, with the number of the line it starts on. */
export interface Line {
  readonly number: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** A slip of the source that has one possible meaning and was put right; shown to whoever imports. */
export interface Repair {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** So many problems are enough to see what is wrong with a file. */
const MOST_PROBLEMS = 50;

/** Collects what is wrong with a file, so that it is refused as a whole and all at once. */
export class Findings {
  private readonly problems: (Problem | undefined)[] = [];

  malformed(line: number, column: string, value: string): void {
    this.problems.push(problem(true, 'IMPORT_VALUE_MALFORMED', [column], { line, column, value: value.slice(0, 100) }));
  }

  twice(line: number, code: string): void {
    this.problems.push(problem(true, 'IMPORT_CODE_TWICE', ['code'], { line, code }));
  }

  parentUnknown(line: number, code: string, parent: string): void {
    this.problems.push(problem(true, 'IMPORT_PARENT_UNKNOWN', ['parent'], { line, code, parent }));
  }

  refuseIfAny(): void {
    refuseIfAny(this.problems.slice(0, MOST_PROBLEMS));
  }
}

/** Refuses a file without records or without a column that is read. */
export function requireColumns(lines: readonly Line[], columns: readonly string[], file: string): void {
  const first = lines[0];
  refuseIfAny([
    problem(!first, 'IMPORT_EMPTY', [file]),
    ...columns.map((column) =>
      problem(first !== undefined && !(column in first.fields), 'IMPORT_COLUMN_MISSING', [file], { line: 1, column }),
    ),
  ]);
}

const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

/** Latin letters inside a Cyrillic word are slips of the keyboard: they break search and sorting. */
export const withoutLookAlikes = (name: string): string =>
  name.replace(/\S+/g, (word) =>
    /[\u0400-\u04ff]/.test(word) ? word.replace(/[A-Za-z]/g, (letter) => lookAlikes[letter] ?? letter) : word,
  );
