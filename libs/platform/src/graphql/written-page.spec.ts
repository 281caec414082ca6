import { parse } from 'graphql';
import { unwritable } from './written-page.ts';

test.each([
  ['query P($id: ID!) { tender(id: $id) { id lots { id } } }', null],
  ['query P { tender { ...T } } fragment T on Tender { id lots { id } }', null],
  ['query P { tender { number: id } }', 'an alias'],
  ['query P { first: tender { id } }', 'an alias'],
  ['query P { tender { __typename } }', '__typename'],
  ['query P($all: Boolean!) { tender { id @include(if: $all) } }', 'a directive'],
  ['query P($of: ID) { tender { lots(of: $of) { id } } }', 'a variable below its root fields'],
  [
    'query P($of: ID) { tender { ...T } } fragment T on Tender { lots(of: $of) { id } }',
    'a variable below its root fields',
  ],
  ['query P { ...Q } fragment Q on Query { tender { id } }', 'a fragment at its root'],
])('%s: what keeps the database from writing it: %s', (text, hindrance) => {
  expect(unwritable(parse(text))).toBe(hindrance);
});
