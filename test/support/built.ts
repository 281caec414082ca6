import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { project } from './sources.ts';

/** Brings `dist` up to date, for processes that run as they are shipped. What is built already is not built again. */
export const built = (): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: project });
