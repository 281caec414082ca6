import { newId, sha256 } from '#kernel';
import type { Transaction, Transactions } from '#platform';
import type { Repair } from '../domain/imports/lines.ts';
import { listImported } from '../events.ts';

/** Told after each batch: rows done, of so many. */
export type Progress = (done: number, total: number) => void;

export interface ImportResult {
  readonly rows: number;
  /** Rows that were new or differed. */
  readonly changed: number;
  readonly repairs: readonly Repair[];
}

interface Import<Row> {
  readonly list: string;
  /** The text of the file, whose hash goes into the journal. */
  readonly file: string;
  readonly rows: readonly Row[];
  readonly repairs: readonly Repair[];
  readonly put: (transaction: Transaction, rows: readonly Row[]) => Promise<number>;
}

const BATCH = 500;

/** Writes a whole list in one transaction, batch by batch: all of it or nothing. */
export function importList<Row>(
  transactions: Transactions,
  given: Import<Row>,
  progress: Progress,
): Promise<ImportResult> {
  return transactions.asSystem(`reference.import ${given.list}`, async (transaction) => {
    const { list, file, rows, repairs } = given;
    let changed = 0;
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      changed += await given.put(transaction, batch);
      progress(from + batch.length, rows.length);
    }
    const result = { rows: rows.length, changed, repairs };
    transaction.record(listImported, newId(), { ...result, list, repairs: repairs.length, sha256: sha256(file) });
    return result;
  });
}
