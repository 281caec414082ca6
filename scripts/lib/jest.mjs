import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readOr } from './processes.mjs';
import { project } from './project.mjs';
import { tool } from './run.mjs';
import { seconds } from './say.mjs';

/** Runs tests as they are chosen by Jest's own parameters, shown by a reporter; answers how many there were of which kind. */
export async function jest(reporter, parameters, env = {}) {
  const file = path.join(project, '.data', `tally-${process.pid}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  const since = performance.now();
  const { code } = await tool(
    'jest/bin/jest.js',
    [`--reporters=${reporter}`, '--reporters=./scripts/lib/tests/tally-reporter.mjs', ...parameters],
    { show: true, env: { TURBOTA_TALLY: file, ...env } },
  );
  const { stopUnused } = await import('../postgres.mjs');
  await stopUnused('postgres-test');
  const tally = JSON.parse(readOr(file, '{"passed":0,"failed":0,"files":0,"leftOut":[],"rungs":[]}'));
  rmSync(file, { force: true });
  return { ...tally, code, took: seconds(since) };
}
