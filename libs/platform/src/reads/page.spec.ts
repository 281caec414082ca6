import { ApiError } from '../graphql/api-error.ts';
import { keysOf, pageJson, pageOf } from './page.ts';

const cursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');

function refusal(read: () => unknown): unknown[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ApiError) return [error.extensions['code'], error.message];
  }
  return [];
}

test('a page holds one to a hundred', () => {
  expect(pageOf({ first: 1 })).toEqual({ first: 1, after: null });
  expect(pageOf({ first: 100, after: 'x' })).toEqual({ first: 100, after: 'x' });
  for (const first of [0, 101, -1])
    expect(refusal(() => pageOf({ first }))).toEqual(['BAD_INPUT', 'first must lie between 1 and 100']);
});

test('a cursor holds one text for each key of the list', () => {
  expect(keysOf(cursor(['2026-03-01', 'id']), 2)).toEqual(['2026-03-01', 'id']);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'eA'],
  ['one key too few', cursor(['id'])],
  ['one key too many', cursor(['a', 'b', 'id'])],
  ['a key that is no text', cursor(['a', 7])],
  ['a text instead of keys', cursor('ab')],
])('%s is no cursor of a list with two keys', (_, text) => {
  expect(refusal(() => keysOf(text, 2))).toEqual(['BAD_INPUT', 'not a cursor of this list']);
});

describe('the JSON of a page', () => {
  const rows = ['a', 'b', 'c'].map((id, at) => [`{"id":"${id}"}`, `${at}`, id]);
  const cursors = rows.map(([, ...keys]) => cursor(keys));
  const page = (parts: string[], first: number, of = rows) => JSON.parse(pageJson(parts, of, first, '7')) as unknown;

  test('has the parts that were asked for, in their order', () => {
    expect(pageJson(['totalCount', 'nodes'], rows, 2, '7')).toBe('{"totalCount":7,"nodes":[{"id":"a"},{"id":"b"}]}');
    expect(pageJson([], rows, 2, '7')).toBe('{}');
  });

  test('tells the place of each row, and whether there is one more than asked for', () => {
    expect(page(['edges', 'pageInfo'], 2)).toEqual({
      edges: [
        { node: { id: 'a' }, cursor: cursors[0] },
        { node: { id: 'b' }, cursor: cursors[1] },
      ],
      pageInfo: { hasNextPage: true, endCursor: cursors[1] },
    });
    expect(page(['pageInfo'], 3)).toEqual({ pageInfo: { hasNextPage: false, endCursor: cursors[2] } });
  });

  test('without rows has no end', () =>
    expect(page(['nodes', 'edges', 'pageInfo', 'totalCount'], 2, [])).toEqual({
      ...{ nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 7 },
    }));
});
