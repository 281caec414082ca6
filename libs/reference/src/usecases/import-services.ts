import { Injectable } from '@nestjs/common';
import { localDate } from '#kernel';
import { Transactions } from '#platform';
import { Services } from '../db/services.ts';
import { servicesFrom } from '../domain/imports/services.ts';
import { importList, type ImportResult, type Progress } from './import-list.ts';
import { jsonRows } from './json-rows.ts';

export interface ImportServicesInput {
  /** JSON list of classifier rows with the status of each code and name. */
  readonly file: string;
  /** The first day on which the services can be named. */
  readonly activeFrom: string;
}

/** Loads the classifier of social services. A file with any fault is refused as a whole, with the line of each. */
@Injectable()
export class ImportServices {
  constructor(private readonly transactions: Transactions) {}

  async execute(
    { file, activeFrom }: ImportServicesInput,
    progress: Progress = () => undefined,
  ): Promise<ImportResult> {
    const rows = servicesFrom(jsonRows(file), localDate(activeFrom));
    return importList(
      this.transactions,
      {
        list: 'service',
        file,
        rows,
        repairs: [],
        put: (transaction, batch) => transaction.of(Services).put(batch, 'import'),
      },
      progress,
    );
  }
}
