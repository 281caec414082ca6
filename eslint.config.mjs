import tseslint from 'typescript-eslint';

const banned = (selector, message) => ({ selector, message });

const clock = [
  banned(
    'NewExpression[callee.name="Date"]',
    'Moments come from transaction.now() or Temporal; only the clock may ask the machine.',
  ),
  banned(
    'CallExpression[callee.name="Date"]',
    'Moments come from transaction.now() or Temporal; only the clock may ask the machine.',
  ),
  banned(
    'MemberExpression[object.name="Date"][property.name="now"]',
    'Moments come from the database, by transaction.now().',
  ),
];

const floats = [
  banned(
    'CallExpression[callee.name="parseFloat"]',
    'Exact values are parsed by parseDecimal, parseMoney, parseQuantity or Ratio.parse.',
  ),
  banned(
    'MemberExpression[property.name="parseFloat"]',
    'Exact values are parsed by parseDecimal, parseMoney, parseQuantity or Ratio.parse.',
  ),
  banned(
    'MemberExpression[property.name="toFixed"]',
    'Exact values are written by formatMoney, formatQuantity or Ratio.decimal.',
  ),
];

const typeormTraps = [
  banned('Property[key.name="eager"]', 'Relations are never loaded by themselves: write the read.'),
  banned('Property[key.name="cascade"]', 'Rows are written one kind at a time, by the room that owns them.'),
  banned('Property[key.name="synchronize"][value.value=true]', 'The schema is made by migrations.'),
];

const nestTraps = [
  banned('Identifier[name="forwardRef"]', 'Two providers that need each other are one, or need a third.'),
  banned('MemberExpression[object.name="Scope"][property.name="REQUEST"]', 'What belongs to a request is an argument.'),
];

const escapes = [
  banned('TSAsExpression > TSAsExpression > TSUnknownKeyword', 'Say what it is, or check it.'),
  banned('MemberExpression[object.name=/^(it|test|describe)$/][property.name="only"]', 'All tests run.'),
  banned(
    'MemberExpression[object.name=/^(it|test)$/][property.name="todo"]',
    'A test that is not written is not listed.',
  ),
];

const everywhere = [...floats, ...typeormTraps, ...nestTraps, ...escapes];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.data', 'coverage', 'apps/portal/src/api/documents.ts'] },
  {
    files: ['**/*.{ts,mjs}'],
    languageOptions: { parser: tseslint.parser, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['{apps,libs,migrations,test}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...clock],
    },
  },
  { files: ['migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['libs/platform/src/clock/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['libs/*/src/graphql/**/*.ts'],
    ignores: ['libs/platform/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '#platform',
          importNames: ['Transactions', 'Transaction', 'Table'],
          message: 'A resolver calls a use case; it opens no transaction.',
        },
        {
          name: '@nestjs/graphql',
          importNames: ['ObjectType'],
          message: 'A type is @Readable or a @Value (docs/how-to/declare-a-type.md).',
        },
      ],
    },
  },
);
