#!/usr/bin/env node
import { jest } from './lib/jest.mjs';
import { leftOut } from './lib/left-out.mjs';
import { endAll, run, tool } from './lib/run.mjs';
import { bold, faint, giveUp, green, red, seconds, task, warn } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { BUDGETS, linesOf } from './lib/tests/times.mjs';

/**
 * `node scripts/test.mjs` runs every check; `node scripts/test.mjs rules api` only those rungs of tests.
 * What follows the first argument that begins with `-` is Jest's.
 */
const RUNGS = Object.keys(BUDGETS);
const given = process.argv.slice(2);
const options = given.findIndex((argument) => argument.startsWith('-'));
const rungs = options < 0 ? given : given.slice(0, options);
const jestOptions = options < 0 ? [] : given.slice(options);
const isWhole = jestOptions.length === 0;
/** Tests of other names are left out because somebody wants it so. */
const byName = jestOptions.some((option) => /^(-t|--testNamePattern)/.test(option));

const checks = [
  ['Types', () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit'])],
  ['Types of scripts', () => tool('typescript/bin/tsc', ['-p', 'tsconfig.scripts.json'])],
  ['Lint', () => tool('eslint/bin/eslint.js', ['.'])],
  ['Order of rooms', () => run('npm', ['run', '--silent', 'boundaries'])],
  [
    'Format',
    () =>
      tool('prettier/bin/prettier.cjs', [
        '--check',
        '--cache',
        '--cache-strategy',
        'content',
        '--log-level',
        'warn',
        '.',
      ]),
  ],
];

const began = performance.now();
const failed = [];
// Ctrl-C reaches Jest too; a request to end reaches us alone. The summary still comes.
process.on('SIGINT', () => failed.push('interrupted'));
process.on('SIGTERM', () => {
  failed.push('interrupted');
  endAll();
});

try {
  const unknown = rungs.filter((rung) => !RUNGS.includes(rung));
  if (unknown.length > 0) throw new Error(`There is no rung "${unknown.join(', ')}": there are ${RUNGS.join(', ')}.`);
  await setUp();
  if (rungs.length === 0) await inPairs(checks);
  summary(await tests());
} catch (error) {
  giveUp(error);
}

/** Two at a time: more than that is slower on a small machine. */
async function inPairs(list) {
  const waiting = [...list];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
  };
  await Promise.all([worker(), worker()]);
}

async function check(title, work) {
  await task(title, async () => {
    const { code, said } = await work();
    if (code === 0) return;
    failed.push(title);
    throw new Error(said.trim());
  }).catch((error) => console.log(error.message));
}

async function tests() {
  const chosen = rungs.length > 0 ? rungs : RUNGS;
  console.log(`${faint('…')} Tests: ${chosen.join(', ')}`);
  const tally = await jest('default', ['--selectProjects', ...chosen, ...jestOptions]);
  if (tally.code !== 0) failed.push('Tests');
  return tally;
}

function summary({ passed, failed: broken, files, leftOut: skipped, took, rungs: taken }) {
  console.log(`\n${bold('Summary')}`);
  console.log(
    `  Tests: ${passed} passed, ${broken} failed, ${skipped.length} left out, in ${files} files ${faint(took)}`,
  );
  for (const { line, isOver, isFarOver } of linesOf(taken)) {
    console.log(isOver ? red(`  ${line}`) : `  ${line}`);
    if (isFarOver && isWhole) failed.push('Budgets');
  }
  if (rungs.length > 0) console.log(faint('  Only these rungs ran; `npm test` runs every check.'));
  if (passed === 0) failed.push('Tests (none passed)');
  if (!byName) warn(skipped.map((name) => `LEFT OUT: ${name}`));
  warn(leftOut().map((lack) => `LEFT OUT: ${lack}`));
  console.log(
    failed.length === 0
      ? green(bold(`  Everything holds. ${seconds(began)}`))
      : red(bold(`  Failed: ${[...new Set(failed)].join(', ')}. ${seconds(began)}`)),
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
