import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));
const typescript = new URL('../typescript.mjs', import.meta.url).href;

/** Node gives memory back late; a process that has grown so far is replaced. */
const MOST_BYTES = 2 * 1024 ** 3;

/**
 * Tests make and forget much at a time. With room for it, and without threads that the other processes' work waits for, a
 * fifth of their seconds goes that clearing up after them took.
 */
const MEMORY = ['--max-semi-space-size=64', '--single-threaded-gc'];

/** @type {Set<number>} The processes that run now: what they have taken is not yet counted as their parent's. */
export const running = new Set();

/**
 * @typedef {object} Order What a process is told of a file.
 * @property {string} file
 * @property {string} rootDir
 * @property {unknown} displayName
 * @property {number} testTimeout
 * @property {number} slowTestThreshold
 * @property {string | undefined} testNamePattern
 */

/** @typedef {{ ready?: true, done?: object, result?: object, bytes?: number, error?: { message: string, stack?: string } }} Said */

/** A process for test files: started with the first, kept for those that follow. */
export class RunnerProcess {
  /** @type {import('node:child_process').ChildProcess | null} */
  #running = null;

  /**
   * Runs a file to its end and gives what Jest wants to know of it; throws when the file does not load, or ends its process.
   * @param {Order} order
   * @param {(test: object) => void} onTest
   * @returns {Promise<object>}
   */
  async run(order, onTest) {
    const running = (this.#running ??= await started());
    const {
      result,
      bytes = 0,
      error,
    } = await new Promise((resolve) => {
      const gone = (/** @type {number | null} */ code, /** @type {string | null} */ signal) => {
        this.#running = null;
        resolve({ error: { message: `the process of the tests ended (${signal ?? code})`, stack: '' } });
      };
      const heard = (/** @type {Said} */ said) => {
        if (said.done) return onTest(said.done);
        running.off('exit', gone).off('message', heard);
        resolve(said);
      };
      running.once('exit', gone).on('message', heard);
      running.send(order);
    });
    if (bytes > MOST_BYTES) await this.end();
    if (error) throw error;
    return result;
  }

  async end() {
    const running = this.#running;
    this.#running = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exit = once(running, 'exit');
    running.kill();
    await exit;
  }
}

async function started() {
  const started = fork(child, {
    execArgv: [
      '--conditions=development',
      '--enable-source-maps',
      '--disable-warning=ExperimentalWarning',
      '--import',
      typescript,
      ...MEMORY,
    ],
    env: { ...process.env, NODE_ENV: 'test' },
    serialization: 'advanced',
  });
  const pid = /** @type {number} */ (started.pid);
  running.add(pid);
  started.once('exit', () => running.delete(pid));
  await Promise.race([
    once(started, 'message'),
    once(started, 'exit').then(() => Promise.reject(new Error('the process of the tests did not start'))),
  ]);
  return started;
}
