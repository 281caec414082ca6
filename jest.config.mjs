import { availableParallelism } from 'node:os';

const rung = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  // Node itself runs the files: see docs/adr/0016-tests-run-by-node.md.
  runner: '<rootDir>/scripts/lib/tests/runner.mjs',
  ...more,
});

// Jest runs a set-up once, however many of the chosen rungs name it; the pure rules run without it.
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  testSequencer: '<rootDir>/scripts/lib/tests/sequencer.mjs',
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Not a measure of anything: neither a busy machine nor the long form of an attack may fail a test.
  testTimeout: process.env['TURBOTA_ATTACKS'] === 'long' ? 1_200_000 : 300_000,
  projects: [
    rung('rules', ['<rootDir>/{apps,libs}/**/*.spec.ts']),
    rung('shape', ['<rootDir>/test/shape/**/*.test.ts'], withDatabase),
    rung('integration', ['<rootDir>/test/integration/**/*.test.ts'], withDatabase),
    rung('api', ['<rootDir>/test/api/**/*.test.ts'], withDatabase),
    rung('portal', ['<rootDir>/test/portal/**/*.test.ts'], withDatabase),
  ],
};
