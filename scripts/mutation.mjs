#!/usr/bin/env node
import { Stryker } from '@stryker-mutator/core';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePage } from './lib/mutation/page.mjs';
import { outcomeOf, print } from './lib/mutation/report.mjs';
import { fingerprintOf, rooms } from './lib/mutation/rooms.mjs';
import { readOr } from './lib/processes.mjs';
import { project } from './lib/project.mjs';
import { faint, giveUp, task } from './lib/say.mjs';

/**
 * `npm run mutation` changes every rule a little, one change after another, and asks whether the specs of its room notice;
 * `npm run mutation kernel budget` does so in those rooms alone. A room that is as it was the last time is not asked again.
 */
const folder = '.data/mutation';
const named = process.argv.slice(2);

/** @type {ConstructorParameters<typeof Stryker>[0]} */
const settings = {
  testRunner: 'specs',
  plugins: [path.join(project, 'scripts/lib/mutation/runner.mjs')],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Loops without end are told by counting; this is only for what counts nothing, and no busy machine may reach it.
  timeoutMS: 20_000,
  // Generations of modules stay in memory until their process ends.
  maxTestRunnerReuse: 400,
  tempDirName: path.join(folder, 'sandbox'),
  cleanTempDir: 'always',
  ignorePatterns: ['/*', '!/libs', '!/test', '!/locales', '!/package.json'],
  disableTypeChecks: false,
  reporters: ['json'],
  logLevel: /** @type {any} */ ('error'),
  warnings: false,
};

try {
  const unknown = named.filter((name) => !rooms.some(({ room }) => room === name));
  const known = rooms.map(({ room }) => room).join(', ');
  if (unknown.length > 0) throw new Error(`No rules stand in "${unknown.join(', ')}": they do in ${known}.`);
  process.chdir(project);
  mkdirSync(folder, { recursive: true });
  const chosen = rooms.filter(({ room }) => named.length === 0 || named.includes(room));
  for (const each of chosen) await mutate(each);
  const outcomes = chosen.map((each) => outcomeOf(each, resultsOf(each.room)));
  if (named.length === 0) writePage(outcomes);
  process.exitCode = print(outcomes) ? 0 : 1;
} catch (error) {
  giveUp(error);
}

function resultsOf(room) {
  return path.join(folder, `${room}.json`);
}

async function mutate(each) {
  const { room, rules, specs } = each;
  const stamp = path.join(folder, `${room}.stamp`);
  const fingerprint = fingerprintOf(each);
  if (readOr(stamp, '') === fingerprint) return console.log(faint(`= ${room}: as it was`));
  await task(room, () =>
    new Stryker({ ...settings, mutate: rules, specs, jsonReporter: { fileName: resultsOf(room) } }).runMutationTest(),
  );
  writeFileSync(stamp, fingerprint);
}
