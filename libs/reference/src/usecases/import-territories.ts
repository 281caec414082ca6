import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Territories } from '../db/territories.ts';
import { territoriesFrom } from '../domain/imports/territories.ts';
import { csvLines } from './csv.ts';
import { importList, type ImportResult, type Progress } from './import-list.ts';

export interface ImportTerritoriesInput {
  /** CSV of communities with raion, oblast and population. */
  readonly communities: string;
  /** CSV of the codifier's other levels, if there is one. */
  readonly levels: string | null;
  /** The year of the population figures, which is part of their column's name. */
  readonly populationYear: number;
}

/** Loads the codifier of territories. A file with any fault is refused as a whole, with the line of each. */
@Injectable()
export class ImportTerritories {
  constructor(private readonly transactions: Transactions) {}

  async execute(
    { communities, levels, populationYear }: ImportTerritoriesInput,
    progress: Progress = () => undefined,
  ): Promise<ImportResult> {
    const lines = levels === null ? [] : csvLines(levels);
    const { rows, repairs } = territoriesFrom(csvLines(communities), lines, populationYear);
    return importList(
      this.transactions,
      {
        list: 'territory',
        file: communities + (levels ?? ''),
        rows,
        repairs,
        put: (transaction, batch) => transaction.of(Territories).put(batch, 'import'),
      },
      progress,
    );
  }
}
