import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Figure, number } from '../figures.ts';
import type { Setting } from '../setting.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(process.env['TURBOTA_SHARED_DATA'] || path.resolve(project, '../shared/data'), 'ukraine');

const LEVELS = 'katottg-levels-O-K-P-M-B.csv';
const file = (name: string): string => path.join(folder, name);

/** The whole codifier of territories, by the operator's own command. */
export async function territories(setting: Setting): Promise<Figure[]> {
  const what = 'Import of all territories';
  if (!existsSync(folder)) return [{ what, result: `left out: ${path.relative(project, folder)} is not there` }];
  const env = { ...process.env, ...setting.environment(await setting.databases.make('territories')) };
  const began = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'dist/apps/cli/src/main.js',
      'import-territories',
      '--communities',
      file('hromadas.csv'),
      '--levels',
      file(LEVELS),
    ],
    { cwd: project, env },
  );
  const seconds = (performance.now() - began) / 1000;
  const rows = Number(/(\d+) rows read/.exec(stdout)?.[1]);
  return [{ what, result: `**${number(seconds)} s** for ${number(rows)} rows, the process's start included` }];
}
