#!/usr/bin/env node
import { run } from './lib/run.mjs';

/**
 * Writes schema.graphql, queries.sql and docs/permissions.md from what the rooms declare, and the portal's list of typed
 * documents from its *.graphql files, and what the documents say of their samples; the tests compare them.
 */
const { code } = await run(
  process.execPath,
  ['scripts/test.mjs', 'rules', 'shape', '--testPathPatterns', 'shape/written|documents.spec'],
  { show: true, env: { TURBOTA_GENERATE: '1' } },
);
process.exitCode = code;
