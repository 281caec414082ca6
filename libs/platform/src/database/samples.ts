interface Sample {
  readonly table: object;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

/** A sample argument wherever a method asks for an id. */
export const anyId = '00000000-0000-7000-8000-000000000000';

const samples: Sample[] = [];

/** Every method of every table with sample arguments, from which `queries.sql` is generated. */
export const sqlSamples: readonly Sample[] = samples;

interface Described {
  readonly value?: (...parameters: never[]) => unknown;
}

/**
 * Stands on each method of a table: sample arguments with which its SQL is written down and compared. Without them each
 * parameter is an id, as most are.
 */
export const Sql =
  (parameters?: readonly unknown[]) =>
  (table: object, method: string, { value }: Described): void => {
    const ids = Array.from({ length: value!.length }, () => anyId);
    samples.push({ table: table.constructor, method, parameters: parameters ?? ids });
  };
