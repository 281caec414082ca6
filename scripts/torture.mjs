#!/usr/bin/env node
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { jest } from './lib/jest.mjs';
import { project } from './lib/project.mjs';
import { endAll } from './lib/run.mjs';
import { bold, faint, giveUp, green, red, seconds } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/**
 * `npm run torture`: every attack on a promise of docs/guarantees.md, in its long form; `npm run torture deadline caps`
 * only the files whose names hold one of these words. The seed that it prints draws the same attacks again.
 */
const MINUTES = 20;
const began = performance.now();
const wanted = process.argv.slice(2);
const seed = process.env.SEED || String(randomInt(2 ** 31));
const failed = [];

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end('interrupted'));
const limit = setTimeout(() => end(`not done within ${MINUTES} minutes`), MINUTES * 60_000);

try {
  const files = attacks();
  if (files.length === 0) throw new Error(`No attack has "${wanted.join('", "')}" in its name.`);
  console.log(bold(`Attacking in ${files.length} files, for at most ${MINUTES} minutes.`));
  console.log(`The same attacks again: ${bold(['SEED=' + seed, 'npm run torture', ...wanted].join(' '))}`);
  await setUp();
  const parameters = ['--runTestsByPath', ...files];
  const tally = await jest('./scripts/lib/tests/attack-reporter.mjs', parameters, {
    SEED: seed,
    TURBOTA_ATTACKS: 'long',
  });
  clearTimeout(limit);
  summary(tally);
} catch (error) {
  giveUp(error);
}

function attacks() {
  const tests = path.join(project, 'test');
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^guarantee-.*\.test\.ts$/.test(path.basename(file)))
    .filter((file) => wanted.length === 0 || wanted.some((part) => path.basename(file).includes(part)))
    .map((file) => path.join('test', file))
    .sort();
}

function end(reason) {
  failed.push(reason);
  endAll();
}

function summary({ code, passed, failed: broken, files, took }) {
  if (code !== 0 && failed.length === 0) failed.push('attacks succeeded, or did not come to their end');
  console.log(`\n${bold('Summary')}\n  Attacks: ${passed} withstood, ${broken} not, in ${files} files ${faint(took)}`);
  console.log(
    failed.length === 0
      ? green(bold(`  Every promise held. ${seconds(began)}`))
      : red(bold(`  Failed: ${failed.join(', ')}. ${seconds(began)}`)),
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
