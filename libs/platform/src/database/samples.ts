interface Sample {
  readonly table: object;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

const samples: Sample[] = [];

/** Every method of every table with sample arguments, from which `queries.sql` is generated. */
export const sqlSamples: readonly Sample[] = samples;

/** Stands on each method of a table: sample arguments with which its SQL is written down and compared. */
export function Sql(parameters: readonly unknown[] = []): MethodDecorator {
  return (table, method) => {
    samples.push({ table: table.constructor, method: String(method), parameters });
  };
}
