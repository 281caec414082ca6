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
  const keys = ['key_0', 'key_1'];
  const row = ['3', '2026-03-01', 'b', '{"id":"a"},{"id":"b"}'];
  const whole = (names: string[]) =>
    new Map(names.map((name) => [name, name === 'pageInfo' ? ['hasNextPage', 'endCursor'] : []]));
  const page = (parts: string[], first: number, of = row) =>
    JSON.parse(pageJson(whole(parts), of, { keys, first }, '7')) as unknown;

  test('has the parts that were asked for, in their order', () => {
    const json = pageJson(whole(['totalCount', 'nodes']), row, { keys, first: 2 }, '7');
    expect(json).toBe('{"totalCount":7,"nodes":[{"id":"a"},{"id":"b"}]}');
    expect(pageJson(whole([]), row, { keys, first: 2 }, '7')).toBe('{}');
    const both = [...row, '{"node":{"id":"a"}}'];
    for (const parts of [
      ['nodes', 'edges'],
      ['edges', 'nodes'],
    ])
      expect(page(parts, 2, both)).toEqual({ nodes: [{ id: 'a' }, { id: 'b' }], edges: [{ node: { id: 'a' } }] });
    expect(page(['edges'], 2)).toEqual({ edges: [{ id: 'a' }, { id: 'b' }] });
  });

  test('tells the place of its last row, and whether there is one more', () => {
    const endCursor = cursor(['2026-03-01', 'b']);
    expect(page(['pageInfo'], 2)).toEqual({ pageInfo: { hasNextPage: true, endCursor } });
    expect(page(['pageInfo'], 3)).toEqual({ pageInfo: { hasNextPage: false, endCursor } });
  });

  test('says no more of its end than was asked for', () => {
    const json = pageJson(new Map([['pageInfo', ['hasNextPage']]]), row, { keys, first: 2 }, '7');
    expect(json).toBe('{"pageInfo":{"hasNextPage":true}}');
  });

  test.each([[['0']], [[]]])('without rows has no end (%j)', (empty) =>
    expect(page(['nodes', 'edges', 'pageInfo', 'totalCount'], 2, empty)).toEqual({
      ...{ nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 7 },
    }),
  );
});
