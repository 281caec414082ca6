import { buildSchema, type GraphQLInputType } from 'graphql';
import { pathInInput } from './path-in-input.ts';

const schema = buildSchema(`
  input Item { price: String! }
  input Content { items: [Item!]!, total: String }
  input Bid { content: Content!, lotId: String! }
  type Query { a: Int }
`);
const bid = schema.getType('Bid') as GraphQLInputType;

test.each([
  ['', ''],
  ['lotId', 'lotId'],
  ['content.items.0.price', 'content.items.0.price'],
  ['content.items.12', 'content.items.12'],
  ['content.items.0.amount', 'content.items.0'],
  ['content.items.price', 'content.items'],
  ['content.total.x', 'content.total'],
  ['items.0.price', ''],
  ['description', ''],
  ['__proto__', ''],
])('of the path %j the input has %j', (path, within) => {
  expect(pathInInput(bid, path === '' ? [] : path.split('.')).join('.')).toBe(within);
});
