import { SnakeNaming } from './naming.ts';

const naming = new SnakeNaming();

test.each([
  ['id', 'id'],
  ['closesAt', 'closes_at'],
  ['maximumUnitPrice', 'maximum_unit_price'],
  ['contentSha256Of', 'content_sha256_of'],
])('%s in a row is %s in its table', (property, column) => {
  expect(naming.columnName(property, undefined)).toBe(column);
});

test('a column that is named keeps its name', () => expect(naming.columnName('closesAt', 'endsAt')).toBe('endsAt'));
