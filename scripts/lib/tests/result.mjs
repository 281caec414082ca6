import { createRequire } from 'node:module';
import { inspect } from 'node:util';

const { formatResultsErrors } = createRequire(createRequire(import.meta.url).resolve('jest-circus'))(
  'jest-message-util',
);

/** @typedef {import('@jest/test-result').TestResult} TestResult */
/** @typedef {import('@jest/test-result').AssertionResult} AssertionResult */

/**
 * A test that has just ended, for reporters that show each of them.
 * @param {import('@jest/types').Circus.TestEntry} test
 */
export function caseOf(test) {
  const titles = [];
  for (let block = test.parent; block.parent; block = block.parent) titles.unshift(block.name);
  const title = test.name;
  const status = test.status === 'skip' ? 'pending' : test.errors.length > 0 ? 'failed' : 'passed';
  return { ancestorTitles: titles, title, fullName: [...titles, title].join(' '), status, duration: test.duration };
}

/**
 * What circus tells of a file, as Jest's reporters read it.
 * @param {import('./runner-process.mjs').Order} order
 * @param {import('@jest/types').Circus.RunResult} told
 * @param {readonly unknown[]} stray
 * @param {number} began
 */
export function resultOf(order, told, stray, began) {
  const tests = told.testResults.map(assertionOf);
  /** @param {string} status */
  const count = (status) => tests.filter((test) => test.status === status).length;
  const beside = [...told.unhandledErrors, ...stray.map((error) => inspect(error))].join('\n\n');
  const ofTests = formatResultsErrors(
    tests,
    { rootDir: order.rootDir, testMatch: [] },
    { noStackTrace: false },
    order.file,
  );
  const end = Math.round(performance.timeOrigin + performance.now());
  const runtime = Math.round(performance.now() - began);
  return {
    displayName: order.displayName,
    failureMessage: [ofTests, beside && `  ● beside the tests\n\n${beside}`].filter(Boolean).join('\n') || null,
    leaks: false,
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    openHandles: [],
    perfStats: { start: end - runtime, end, runtime, slow: runtime > order.slowTestThreshold * 1000 },
    skipped: false,
    snapshot: { added: 0, fileDeleted: false, matched: 0, unchecked: 0, uncheckedKeys: [], unmatched: 0, updated: 0 },
    testExecError: beside ? { message: '', stack: beside } : undefined,
    testFilePath: order.file,
    testResults: tests,
  };
}

/** @param {import('@jest/types').Circus.TestResult} test */
function assertionOf({ testPath, status, errors, duration, invocations, location, numPassingAsserts }) {
  const ancestorTitles = testPath.slice(1, -1);
  const title = testPath.at(-1) ?? '';
  const ended = status === 'skip' ? 'pending' : status === 'todo' ? 'todo' : errors.length > 0 ? 'failed' : 'passed';
  return {
    ancestorTitles,
    title,
    fullName: [...ancestorTitles, title].join(' '),
    status: ended,
    duration,
    failureDetails: [],
    failureMessages: errors,
    invocations,
    location,
    numPassingAsserts,
    retryReasons: [],
  };
}
