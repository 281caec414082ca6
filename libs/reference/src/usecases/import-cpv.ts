import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { CpvCodes } from '../db/cpv-codes.ts';
import { cpvFrom } from '../domain/imports/cpv.ts';
import { csvLines } from './csv.ts';
import { importList, type ImportResult, type Progress } from './import-list.ts';

/** Loads the common procurement vocabulary from CSV. A file with any fault is refused as a whole, with the line of each. */
@Injectable()
export class ImportCpv {
  constructor(private readonly transactions: Transactions) {}

  async execute(file: string, progress: Progress = () => undefined): Promise<ImportResult> {
    const rows = cpvFrom(csvLines(file));
    return importList(
      this.transactions,
      {
        list: 'cpv',
        file,
        rows,
        repairs: [],
        put: (transaction, batch) => transaction.of(CpvCodes).put(batch, 'import'),
      },
      progress,
    );
  }
}
