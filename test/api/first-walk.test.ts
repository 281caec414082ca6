import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { newcomerCanTry } from '../../apps/cli/src/cycle/chapters/newcomer.ts';
import type { TestApplication } from '../support/application.ts';
import { filesOf, project, textOf } from '../support/sources.ts';
import { yearAt } from '../support/year.ts';

let app: TestApplication;

/** What the walk needs of the year: everybody has come in, the providers are registered, and the plan is adopted. */
beforeAll(async () => {
  const year = await yearAt('planned');
  ({ app } = year);
  await newcomerCanTry(year.world);
}, 300_000);
afterAll(() => app.stop());

const rows = (text: string) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(text) as Promise<object[]>);

test('the request of the README that is sent by hand gives a token', async () => {
  const body = /curl -s localhost:4000\/graphql [^]*?-d '(.*)'/.exec(textOf('README.md'))![1]!;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ data: { signIn: { token: expect.any(String) as string, problems: [] } } });
});

test('a newcomer walks as it is written, request after request, without a refusal', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(project, 'scripts/walk.mjs')], {
    env: { ...process.env, API_URL: app.url, NODE_OPTIONS: '' },
  });
  for (const file of filesOf(/^docs\/first-walk\/.*\.graphql$/)) expect(stdout).toContain(path.basename(file));
  expect(stdout).toContain('You have been around.');
  expect(await rows('select state from sealed_bid')).toEqual([{ state: 'withdrawn' }]);
  expect(await rows('select answer from enquiry')).toEqual([{ answer: 'Так, якщо отримувач просить про це.' }]);
  expect(stdout).toMatch(/"kind": "TENDER",\s+"reference": "T-\d{4}-000001"/);
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}, 300_000);
