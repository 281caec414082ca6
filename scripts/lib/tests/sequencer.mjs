import { createRequire } from 'node:module';
import path from 'node:path';

const { default: Sequencer } = createRequire(import.meta.resolve('jest'))('@jest/test-sequencer');

/** The long ones come first, so that at the end no process waits for another. */
const LONG = [
  ...['guarantee-kills', 'guarantee-start', 'guarantee-model', 'guarantee-faults', 'guarantee-backup'],
  ...['rows-of-others', 'wrong-values', 'cycle'],
  ...['pages', 'session'],
].map((name) => `${name}.test.ts`);

const placeOf = ({ path: file }) => {
  const place = LONG.indexOf(path.basename(file));
  return place < 0 ? LONG.length : place;
};

/**
 * In the order that Jest would take, but the long ones first; with `--randomize` in any order, which `--seed` draws again. The
 * tests of one file keep theirs, for many a file tells a story.
 */
export default class LongOnesFirst extends Sequencer {
  constructor(options) {
    super(options);
    this.globalConfig = options.globalConfig;
  }

  sort(tests) {
    const { randomize, seed } = this.globalConfig;
    if (randomize) return shuffled(tests, seed);
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function shuffled(tests, seed) {
  let drawn = seed >>> 0;
  const next = () => (drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return tests
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((test) => ({ test, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ test }) => test);
}
