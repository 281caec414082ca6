import path from 'node:path';
import { bold, faint, green, red, seconds } from '../say.mjs';

const nameOf = ({ path: file }) => path.basename(file, '.test.ts').replace('guarantee-', '');

/** Says which attack runs, what held and for how long it was attacked; what broke is shown where it broke. */
export default class AttackReporter {
  #began = performance.now();

  onTestFileStart(test) {
    this.#say(`${faint('…')} ${nameOf(test)}`);
  }

  onTestCaseResult(test, { status, fullName, duration }) {
    const mark = status === 'passed' ? green('✓') : status === 'failed' ? red('✗') : '!';
    this.#say(`${mark} ${nameOf(test)}: ${fullName} ${faint(`${((duration ?? 0) / 1000).toFixed(1)} s`)}`);
  }

  onTestFileResult(test, { failureMessage, testExecError, perfStats }) {
    if (failureMessage) console.log(failureMessage);
    const held = !failureMessage && !testExecError;
    const took = faint(`${(perfStats.runtime / 1000).toFixed(1)} s`);
    this.#say(`${held ? green('✓') : red('✗')} ${bold(nameOf(test))} ${took}`);
  }

  #say(line) {
    console.log(`${faint(seconds(this.#began).padStart(8))}  ${line}`);
  }
}
