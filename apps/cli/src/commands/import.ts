import { readFile } from 'node:fs/promises';
import { ImportCpv, ImportServices, ImportTerritories, type ImportResult, type Progress } from '#reference';
import { type Command, CommandError, inRooms, required, say } from '../command.ts';

const POPULATION_YEAR = '2022';

/** Shows how far an import is, on one line of the terminal. */
const shown: Progress = (done, total) => {
  process.stderr.write(`\r  ${done} of ${total}`);
  if (done === total) process.stderr.write('\n');
};

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function tell({ rows, changed, repairs }: ImportResult): void {
  for (const repair of repairs) say(`  repaired: ${JSON.stringify(repair)}`);
  say(`${rows} rows read, ${changed} of them new or changed.`);
}

export const importTerritories: Command = {
  summary: 'Loads the codifier of territories: all of the file or nothing.',
  options: {
    communities: 'CSV of communities with raion, oblast and population',
    levels: "CSV of the codifier's other levels, if there is one",
    year: `year of the population figures, ${POPULATION_YEAR} when left out`,
  },
  async run(options) {
    const input = {
      communities: await read(required(options, 'communities')),
      levels: options['levels'] ? await read(options['levels']) : null,
      populationYear: Number(options['year'] ?? POPULATION_YEAR),
    };
    tell(await inRooms((app) => app.get(ImportTerritories, { strict: false }).execute(input, shown)));
  },
};

export const importCpv: Command = {
  summary: 'Loads the Common Procurement Vocabulary (DK 021:2015): all of the file or nothing.',
  options: { file: 'CSV with code, en, uk' },
  async run(options) {
    const text = await read(required(options, 'file'));
    tell(await inRooms((app) => app.get(ImportCpv, { strict: false }).execute(text, shown)));
  },
};

export const importServices: Command = {
  summary: 'Loads the classifier of social services: all of the file or nothing.',
  options: { file: 'JSON list of services', from: 'the first day on which they may be named, e.g. 2020-07-09' },
  async run(options) {
    const input = { file: await read(required(options, 'file')), activeFrom: required(options, 'from') };
    tell(await inRooms((app) => app.get(ImportServices, { strict: false }).execute(input, shown)));
  },
};
