import { writeFileSync } from 'node:fs';
import { times } from './times.mjs';

/** Tells the summary of `npm test` how many tests there were, and which were left out. */
export default class TallyReporter {
  onRunComplete(_, results) {
    const leftOut = results.testResults.flatMap(({ testResults }) =>
      testResults.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
    );
    const { numPassedTests: passed, numFailedTests: failed, numTotalTestSuites: files } = results;
    writeFileSync(
      /** @type {string} */ (process.env['TURBOTA_TALLY']),
      JSON.stringify({ passed, failed, files, leftOut, rungs: times.taken }),
    );
  }
}
