import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestApplication } from '../support/application.ts';
import { project, textOf } from '../support/sources.ts';
import { documentsText, manifestText, permissionsText, schemaText, statementsText } from '../support/written.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const written: [string, () => string | Promise<string>][] = [
  ['schema.graphql', () => schemaText(app)],
  ['queries.sql', () => statementsText(app)],
  ['docs/permissions.md', permissionsText],
  ['apps/portal/documents.json', manifestText],
  ['apps/portal/src/api/documents.ts', () => documentsText(app)],
];

/** `npm run generate` runs this with TURBOTA_GENERATE, which writes the files instead of comparing them. */
test.each(written)('%s is as committed', async (file, text) => {
  const now = await text();
  if (process.env['TURBOTA_GENERATE']) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), now);
  }
  expect(now).toBe(existsSync(path.join(project, file)) ? textOf(file) : '');
});
