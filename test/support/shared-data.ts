import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/** The folder of official lists that the product can import; it is not part of the product. */
const folder = process.env['TURBOTA_SHARED_DATA'] || path.resolve(project, '../shared/data');

export const sharedData = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** `test` where the lists are there; elsewhere it leaves the test out and says so. */
export const testWithSharedData: typeof test = existsSync(folder) ? test : leftOut();

function leftOut(): typeof test {
  console.warn(`NOT TESTED: whole official lists, because ${folder} does not exist. Set TURBOTA_SHARED_DATA to it.`);
  return test.skip as typeof test;
}
