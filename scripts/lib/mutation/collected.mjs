import { expect } from 'expect';
import { bind } from 'jest-each';

/**
 * Jest's words without Jest: loading a spec file collects its tests here, and whoever loaded it runs them as often as it likes.
 * The specs of pure rules need no more than this, and one mutant then costs milliseconds instead of a start of Jest.
 */
let collected = [];
const within = [];

const test = (name, run) => collected.push({ name: [...within, name].join(' '), run });

function describe(name, body) {
  within.push(name);
  body();
  within.pop();
}

test.each = bind(test, false);
describe.each = bind(describe, false);

Object.assign(globalThis, { describe, it: test, test, expect });
export { describe, test as it, test, expect };

/** The tests of one spec file, each with a name that no other test of the file has. */
export async function testsOf(file, load) {
  collected = [];
  await load();
  const times = new Map();
  return collected.map(({ name, run }) => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return { id: `${file}: ${name}${nth > 1 ? ` (${nth})` : ''}`, file, run };
  });
}
