import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { chapters } from '../../apps/cli/src/cycle/story.ts';
import { drawn, rounds } from '../support/attack.ts';
import { built } from '../support/built.ts';
import { Installation } from '../support/installation.ts';

/** The short form leaves out the demonstration year, which takes a minute. */
const withTheYear = rounds(0, 1) === 1;

let here: Installation;
/** Stands at the end of a source that was changed after the build. */
const CHANGED = '// changed after the build';

beforeAll(async () => {
  await built();
  here = new Installation(withTheYear ? {} : { TURBOTA_MODE: 'test' });
  appendFileSync(path.join(here.folder, 'apps/api/src/main.ts'), `${CHANGED}\n`);
});
afterAll(() => here.remove());

/** What the portal shows first, once the start says that everything runs. */
async function home(): Promise<string> {
  await here.hasSaid('Ctrl-C stops everything');
  const [, address] = /Portal +(http\S+)/.exec(here.said)!;
  const response = await fetch(address!);
  const page = await response.text();
  expect([response.status, page]).toEqual([200, expect.stringContaining('<html lang="uk"')]);
  return /<main[^]*<\/main>/.exec(page)![0];
}

const ofDatabase = async <Row extends pg.QueryResultRow>(name: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: `${await here.server()}/${name}` });
  await client.connect();
  return client
    .query<Row>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
};

const madeByOthers = () => ofDatabase('turbota', `comment on table migrations is '{"Needs1":"another text"}'`);

/** Neither migrated nor deleted without a word, and kept under another name once somebody has said so. */
async function dataOfOthersIsSetAside(): Promise<void> {
  here.give('start');
  expect([await here.ended(), here.said]).toEqual([1, expect.stringContaining('npm start -- --set-aside')]);
  here.give('start', '--', '--set-aside');
  await home();
  const [, aside] = /set aside: database (\w+)/.exec(here.said)!;
  const COMMENT = `select obj_description('migrations'::regclass) as kept`;
  expect(await ofDatabase(aside!, COMMENT)).toEqual([{ kept: '{"Needs1":"another text"}' }]);
  expect(await ofDatabase('turbota', COMMENT)).not.toEqual([{ kept: '{"Needs1":"another text"}' }]);
  await here.interrupt();
}

test('what npm start has started may all be killed at once, comes up again with what it had, and ends with Ctrl-C', async () => {
  here.give('start');
  if (withTheYear) {
    const [chapter] = drawn(fc.integer({ min: 1, max: chapters.length - 1 }), 1);
    await here.hasSaid(`${chapter}/${chapters.length} `);
    await here.killAll();
    here.give('start');
    await here.hasSaid('it is played again from the beginning');
  }
  const first = await home();
  expect(readFileSync(path.join(here.folder, 'dist/apps/api/src/main.js'), 'utf8')).toContain(CHANGED);
  expect(first).toContain('Усі конкурси');
  await here.killAll();
  here.give('start');
  expect(await home()).toBe(first);
  await madeByOthers();
  await here.interrupt();
  expect(here.said).toContain('Stopped. The data stays');
  await dataOfOthersIsSetAside();
  if (withTheYear) {
    here.give('run', 'cycle');
    expect([await here.ended(), here.said]).toEqual([0, expect.stringContaining('The year is played.')]);
  }
}, 1_200_000);
