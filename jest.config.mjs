const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const rung = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  rootDir: '.',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node', 'default'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  setupFiles: ['reflect-metadata'],
  ...more,
});

const withDatabase = { globalSetup: '<rootDir>/test/support/global-setup.ts', globalTeardown: '<rootDir>/test/support/global-teardown.ts' };

export default {
  projects: [
    rung('rules', ['<rootDir>/libs/**/*.spec.ts']),
    rung('shape', ['<rootDir>/test/shape/**/*.test.ts'], withDatabase),
    rung('integration', ['<rootDir>/test/integration/**/*.test.ts'], withDatabase),
    rung('api', ['<rootDir>/test/api/**/*.test.ts'], withDatabase),
    rung('portal', ['<rootDir>/test/portal/**/*.test.ts'], withDatabase),
  ],
};
