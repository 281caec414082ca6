import {
  amount,
  count,
  day,
  digest,
  FactsError,
  flag,
  listOf,
  moment,
  oneOf,
  type Reader,
  score,
  open,
  text,
  volume,
} from './shape.ts';

const hash = 'a0'.repeat(32);

test.each<[string, Reader<unknown>, unknown[], unknown[]]>([
  ['a text', text, ['', 'x'], [1, null]],
  ['true or false', flag, [true, false], ['true', 0]],
  ['a whole number', count, [0, -5], ['1', 1.5, 2 ** 53]],
  ['an amount in minor units', amount, ['0', '-15'], ['1.5', 15, 'x1', '1'.repeat(20)]],
  ['a volume in thousandths', volume, ['1000'], ['1,5']],
  ['a ratio', score, ['1/2', '-3/4'], ['0.5', 'x1/2', '1/2x']],
  ['an instant in UTC', moment, ['2026-07-02T08:45:00.000Z'], ['2026-07-02T08:45:00Z', 'now']],
  ['a date', day, ['2026-07-02'], ['02.07.2026']],
  ['a SHA-256', digest, [hash], [`${hash}0`, `0${hash}`, 'A0'.repeat(32), [hash]]],
  ['one of a, b', oneOf('a', 'b'), ['a', 'b'], ['c', null]],
  ['a list', listOf(text), [[], ['x']], ['x', { length: 0 }]],
  ['an object', open({ name: text }), [{ name: 'x' }], ['x', 7, null, ['x']]],
])('%s is read, and nothing else for it', (expected, reader, right, wrong) => {
  for (const value of right) expect(() => reader(value, 'place')).not.toThrow();
  for (const value of wrong) expect(() => reader(value, 'place')).toThrow(new FactsError('place', expected));
});

test('a fault is told with its place; without one it is the whole', () => {
  expect(String(new FactsError('', 'an object'))).toBe('FactsError: document facts: (all) is not an object');
});
