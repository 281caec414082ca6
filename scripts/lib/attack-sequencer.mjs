import { createRequire } from 'node:module';
import path from 'node:path';

const { default: Sequencer } = createRequire(import.meta.resolve('jest'))('@jest/test-sequencer');

/** The long ones come first, so that at the end no process waits for another. */
const LONG = ['model', 'faults', 'kills', 'backup', 'start'].map((name) => `guarantee-${name}.test.ts`);

const placeOf = ({ path: file }) => {
  const place = LONG.indexOf(path.basename(file));
  return place < 0 ? LONG.length : place;
};

export default class AttackSequencer extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
