import { expect, test } from '@jest/globals';
import { filesOf, textOf } from '../support/sources.ts';

const files = filesOf().filter((file) => file !== 'test/shape/repository.test.ts');
const holding = (pattern: RegExp, among = files) => among.filter((file) => pattern.test(textOf(file)));

test('the lock file names no registry', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved"|registry\./);
});

test('no file names a package registry', () => {
  expect(holding(/registry\.(npmjs|yarnpkg)|npmjs\.(org|com)|pkg\.dev|jfrog|\/nexus\//)).toEqual([]);
});

test('the product speaks of itself alone', () => {
  const elsewhere = /\/work\/|\b(claude|anthropic|copilot|chatgpt|openai|codex)\b|\bsubagent|\bworktree|\bissue #?\d/i;
  expect(holding(elsewhere)).toEqual([]);
});

test('nothing is left for later', () => {
  expect(holding(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test('no private key, token or password of a server stands in a file', () => {
  const secret =
    /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA(?!\w+EXAMPLE)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|xox[abp]-[0-9A-Za-z-]{10,}/;
  expect(holding(secret)).toEqual([]);
});

test('what is shipped needs nothing of what starts, builds and tests it, by no address either', () => {
  const shipped = files.filter((file) => /^(apps|libs|migrations)\//.test(file) && !file.endsWith('.spec.ts'));
  expect(holding(/['"`/](scripts|test)\/[^'"`]*\.m?[jt]s['"`]/, shipped)).toEqual([]);
});

test('no source file is longer than 300 lines', () => {
  const generated = ['apps/portal/src/api/documents.ts'];
  const sources = files.filter(
    (file) => /\.(ts|mjs|njk|css)$/.test(file) && !file.startsWith('migrations/') && !generated.includes(file),
  );
  expect(sources.filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
});
