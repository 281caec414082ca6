import { readFileSync } from 'node:fs';
import { RunnerProcess } from './runner-process.mjs';
import { BUDGETS, times } from './times.mjs';

/** A file that declares what the product must not know runs in a process that no other file shares. */
const ALONE = /^\/\*\*[^]*?@alone/m;

/** The pure rules take less time than the start of another process. Theirs ends with them: they declare what the product does not know. */
const SHORT = ['rules'];

/** @typedef {import('@jest/test-result').Test} Test */

/**
 * Runs test files as Node runs programs, not in Jest's sandbox: a process loads the application once, not each file anew.
 * Rung after rung, so that what one takes can be told; the processes stay from one to the next.
 */
export default class Runner {
  supportsEventEmitters = true;
  isSerial = false;
  /** @type {Map<string, ((data: any) => unknown)[]>} */
  #listeners = new Map();

  /** @param {import('@jest/types').Config.GlobalConfig} config */
  constructor(config) {
    this.config = config;
  }

  /**
   * @param {string} event
   * @param {(data: any) => unknown} listener
   */
  on(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return () => void this.#listeners.delete(event);
  }

  /**
   * @param {Test[]} tests
   * @param {import('jest-watcher').TestWatcher} watcher
   */
  async runTests(tests, watcher) {
    const own = new RunnerProcess();
    const processes = Array.from({ length: this.config.maxWorkers }, () => new RunnerProcess());
    try {
      for (const rung of Object.keys(BUDGETS)) {
        const ofRung = tests.filter(({ context }) => context.config.displayName?.name === rung);
        if (ofRung.length === 0 || watcher.isInterrupted()) continue;
        await times.of(rung, () => this.#rung(ofRung, SHORT.includes(rung) ? [own] : processes, watcher));
        await own.end();
      }
    } finally {
      await Promise.all([own, ...processes].map((process) => process.end()));
    }
  }

  /**
   * @param {Test[]} tests
   * @param {RunnerProcess[]} processes
   * @param {import('jest-watcher').TestWatcher} watcher
   */
  async #rung(tests, processes, watcher) {
    const waiting = [...tests];
    const work = async (/** @type {RunnerProcess} */ shared) => {
      for (let test = waiting.shift(); test && !watcher.isInterrupted(); test = waiting.shift()) {
        if (!ALONE.test(readFileSync(test.path, 'utf8'))) await this.#run(shared, test);
        else {
          const own = new RunnerProcess();
          await this.#run(own, test);
          await own.end();
        }
      }
    };
    await Promise.all(processes.map(work));
  }

  /**
   * @param {RunnerProcess} process
   * @param {Test} test
   */
  async #run(process, test) {
    await this.#tell('test-file-start', [test]);
    try {
      const result = await process.run(
        this.#orderOf(test),
        (one) => void this.#tell('test-case-result', [test.path, one]),
      );
      await this.#tell('test-file-success', [test, result]);
    } catch (error) {
      await this.#tell('test-file-failure', [test, error]);
    }
  }

  /** @param {Test} test */
  #orderOf({ path: file, context: { config } }) {
    const { testTimeout = 0, testNamePattern } = this.config;
    const { rootDir, displayName, slowTestThreshold } = config;
    return { file, rootDir, displayName, slowTestThreshold, testTimeout, testNamePattern };
  }

  /**
   * @param {string} event
   * @param {unknown[]} data
   */
  async #tell(event, data) {
    for (const listener of this.#listeners.get(event) ?? []) await listener(data);
  }
}
