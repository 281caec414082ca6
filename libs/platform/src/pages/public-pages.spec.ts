import { type Answer, type AskedPage, nothingKnown, PAGE_CHANGES, PublicPages } from './public-pages.ts';

const hash = 'abcdef0123456789';
const pageOf = (search: string): AskedPage => ({ search, hash, families: ['tender', 'lot'] });
const data = `{"data":{"title":"${'x'.repeat(1000)}"}}`;
const page = pageOf('?documentId=1');

/** Pages of a process that knows this version, which a spec may change, and the answers that were made. */
function given(body = data, status = 200) {
  const heard = { version: '7' as string | null, asked: [] as unknown[], made: 0 };
  const pages = new PublicPages({
    of: (families, told) => {
      heard.asked.push([...families, told]);
      return heard.version;
    },
    changes: async () => '42',
  });
  const work = async (): Promise<Answer> => {
    heard.made += 1;
    return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  };
  return { pages, heard, make: (asked = page, told?: string) => pages.make(asked, told, work) };
}
const marks = { etag: '"abcdef012345-7"', 'cache-control': 'public, no-cache' };

test('an answer is kept when it is asked for again, ready to be sent', async () => {
  const { pages, make } = given();
  const answer = { status: 200, headers: { 'content-type': 'application/json', ...marks }, body: Buffer.from(data) };
  expect(await make()).toEqual(answer);
  expect(pages.find(page.search, undefined)).toBeUndefined();
  expect(await make()).toEqual(answer);
  expect(pages.find(page.search, undefined)).toEqual({
    ...page,
    version: '7',
    etag: marks.etag,
    marks: ['etag', marks.etag, 'cache-control', 'public, no-cache'],
    headers: [
      ...['content-type', 'application/json', 'etag', marks.etag],
      ...['cache-control', 'public, no-cache', 'content-length', String(data.length)],
    ],
    body: Buffer.from(data),
  });
});

test('a kept answer is not told any more when one of its pages has changed, or is not known', async () => {
  const { pages, heard, make } = given();
  await make();
  await make();
  for (const version of ['8', null]) {
    heard.version = version;
    expect(pages.find(page.search, undefined)).toBeUndefined();
  }
});

test('what a reader was told of goes before every answer', async () => {
  const { pages, heard, make } = given();
  await make(page, '41');
  await make(page, '41');
  pages.etag(page, '42');
  pages.find(page.search, '43');
  expect(heard.asked).toEqual(['41', '41', '42', '43'].map((told) => ['tender', 'lot', told]));
});

test('the mark of a page is its document and its version, and none where that is not known', () => {
  const { pages, heard } = given();
  expect(pages.etag(page, undefined)).toBe(marks.etag);
  heard.version = null;
  expect(pages.etag(page, undefined)).toBeNull();
});

test('where no version is known each reader gets an answer of their own, and none is kept', async () => {
  const { pages, heard, make } = given();
  heard.version = null;
  const [one] = await Promise.all([make(), make()]);
  expect(one.headers).toEqual({ 'content-type': 'application/json' });
  expect(heard.made).toBe(2);
  heard.version = '7';
  expect(pages.find(page.search, undefined)).toBeUndefined();
});

test.each([
  ['an error', '{"errors":[]}', 200],
  ['another status', '{"data":{}}', 500],
])('%s is told as it is and not kept', async (_, body, status) => {
  const { pages, make } = given(body, status);
  await make();
  expect(await make()).toEqual({ status, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) });
  expect(pages.find(page.search, undefined)).toBeUndefined();
});

test('readers who come together wait for one answer, those who come later or for another page do not', async () => {
  const { heard, make } = given();
  const together = await Promise.all([make(), make(), make(pageOf('?documentId=2'))]);
  expect(heard.made).toBe(2);
  expect(together[0]).toBe(together[1]);
  await make();
  expect(heard.made).toBe(3);
  const old = make();
  heard.version = '8';
  await Promise.all([old, make()]);
  expect(heard.made).toBe(5);
});

test('a page counts as asked for again while no more than five thousand others were asked for since', async () => {
  const isKeptAfter = async (others: number) => {
    const { pages, make } = given();
    await make();
    for (let other = 0; other < others; other += 1) await make(pageOf(`?other=${other}`));
    await make();
    return pages.find(page.search, undefined) !== undefined;
  };
  expect([await isKeptAfter(4_999), await isKeptAfter(5_000)]).toEqual([true, false]);
});

test('changes are counted by whoever knows the versions', async () => {
  expect(await given().pages.changes()).toBe('42');
  expect(PAGE_CHANGES).toBe('page-changes');
  expect([nothingKnown.of(['tender']), await nothingKnown.changes()]).toEqual([null, '0']);
});
