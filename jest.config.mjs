import { availableParallelism } from 'node:os';
import { swcOptions } from './scripts/lib/swc.mjs';

if (!process.env['NODE_OPTIONS']?.includes('--experimental-vm-modules')) {
  throw new Error('Our modules are ES modules: run `npm test`, or Jest with NODE_OPTIONS=--experimental-vm-modules.');
}

const rung = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  rootDir: '.',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  setupFiles: ['reflect-metadata'],
  ...more,
});

// Jest runs a set-up once, however many of the chosen rungs name it; the pure rules run without it.
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // Each file loads everything anew; a worker that has grown is replaced.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  // Not a measure of anything: neither a busy machine nor the long form of an attack may fail a test.
  testTimeout: process.env['TURBOTA_ATTACKS'] === 'long' ? 1_200_000 : 180_000,
  projects: [
    rung('rules', ['<rootDir>/{apps,libs}/**/*.spec.ts']),
    rung('shape', ['<rootDir>/test/shape/**/*.test.ts'], withDatabase),
    rung('integration', ['<rootDir>/test/integration/**/*.test.ts'], withDatabase),
    rung('api', ['<rootDir>/test/api/**/*.test.ts'], withDatabase),
    rung('portal', ['<rootDir>/test/portal/**/*.test.ts'], withDatabase),
  ],
};
