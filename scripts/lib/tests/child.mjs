import { addEventHandler, getState, resetState, run } from 'jest-circus';
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { caseOf, resultOf } from './result.mjs';

/**
 * The process that runs test files, one after another, as Node runs any program: what a file imports is loaded by the first
 * that needs it and is there for those that follow.
 */
register('./hooks.mjs', import.meta.url);
await import('./words.mjs');

/** @typedef {import('./runner-process.mjs').Order} Order */

/** @type {Map<unknown, unknown>} What went wrong where no test was waiting for it, or not yet. */
const stray = new Map();
process.on('uncaughtException', (error) => stray.set(error, error));
process.on('unhandledRejection', (error, promise) => stray.set(promise, error));
process.on('rejectionHandled', (promise) => stray.delete(promise));
// Whoever ordered the tests is gone.
process.on('disconnect', () => process.exit(1));
process.on('message', (/** @type {Order} */ order) => void obey(order));
say({ ready: true });

/** @param {Order} order */
async function obey(order) {
  const environment = { ...process.env };
  const began = performance.now();
  resetState();
  Object.assign(getState(), {
    testTimeout: order.testTimeout,
    testNamePattern: order.testNamePattern ? new RegExp(order.testNamePattern, 'i') : null,
  });
  addEventHandler((event) => {
    if (event.name === 'test_done' || event.name === 'test_skip') say({ done: caseOf(event.test) });
  });
  try {
    await import(pathToFileURL(order.file).href);
    const told = await run();
    // What is thrown aside is told when the loop comes round to it.
    await new Promise((resolve) => setImmediate(resolve));
    say({ result: resultOf(order, told, [...stray.values()], began), bytes: process.memoryUsage.rss() });
  } catch (error) {
    say({ error: { message: String(error), stack: error instanceof Error ? error.stack : String(error) } });
  } finally {
    stray.clear();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  }
}

/** @param {import('./runner-process.mjs').Said} said */
function say(said) {
  process.send?.(said);
}
