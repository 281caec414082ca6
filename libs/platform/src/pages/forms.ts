import { Sql } from 'sql-template-tag';
import type { Statement } from '../database/table.ts';

export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Puts conditions and orders, which come with a request, into the rest of a statement, which is always the same. */
export type Write = (...given: Statement[]) => Statement;

/** Where a value of the request stands. */
class Place {
  constructor(readonly at: number) {}
}

/**
 * The statements of one public document: whatever it is asked with, it takes one of few forms, so each is written once
 * and afterwards given other values.
 */
export class Forms {
  private readonly written = new Map<string, Query>();

  query(kind: string, given: readonly Statement[], write: Write): Query {
    const form = [kind, ...given.map(({ strings }) => strings.join('\0'))].join('\n');
    let query = this.written.get(form);
    if (!query) this.written.set(form, (query = withPlaces(given, write)));
    const values = given.flatMap((statement) => statement.values);
    return {
      text: query.text,
      values: query.values.map((value) => (value instanceof Place ? values[value.at] : value)),
    };
  }
}

function withPlaces(given: readonly Statement[], write: Write): Query {
  let at = 0;
  const { text, values } = write(
    ...given.map(
      (statement) =>
        new Sql(
          statement.strings,
          statement.values.map(() => new Place(at++)),
        ),
    ),
  );
  return { text, values };
}
