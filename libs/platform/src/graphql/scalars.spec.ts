import { type GraphQLError, type GraphQLScalarType, Kind } from 'graphql';
import { DateTimeScalar, DecimalScalar, LocalDateScalar } from './scalars.ts';

const told = (read: () => unknown): unknown[] => {
  try {
    return [read()];
  } catch (error) {
    return [(error as GraphQLError).message, (error as GraphQLError).extensions['code']];
  }
};

const x = '1'.repeat(15);
test.each<[GraphQLScalarType<string, string>, string[], string[]]>([
  [
    DateTimeScalar,
    ['2026-03-01T09:00:00.000Z'],
    ['2026-03-01', 'now', '', '1899-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ],
  [
    LocalDateScalar,
    ['2026-03-01', '1900-01-01', '2199-12-31'],
    ['2026-02-30', '01.03.2026', '', '0001-01-01', '1899-12-31', '2200-01-01', '+012026-03-01'],
  ],
  [
    DecimalScalar,
    ['0', '-1', '1234.50', x, `${x}.123456789012`],
    ['', '-', '1.', '.5', '1,5', '+1', '1e3', '--1', ' 1', '1 ', `1${x}`, '0.1234567890123'],
  ],
])('%s is read from a text of its form, and nothing else', (scalar, right, wrong) => {
  for (const text of right) {
    expect(scalar.parseValue(text)).toBe(text);
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toBe(text);
    expect(scalar.serialize(text)).toBe(text);
  }
  for (const text of wrong) expect(told(() => scalar.parseValue(text))).toEqual([`not a ${scalar.name}`, 'BAD_INPUT']);
  const notText = [`${scalar.name} is written as text`, 'BAD_INPUT'];
  for (const value of [1, null, true, [right[0]]]) expect(told(() => scalar.parseValue(value))).toEqual(notText);
  expect(told(() => scalar.parseLiteral({ kind: Kind.INT, value: '1' }))).toEqual(notText);
});

test('a moment is told in UTC with milliseconds, however it was written', () => {
  expect(DateTimeScalar.parseValue('2026-03-01T11:00:00+02:00')).toBe('2026-03-01T09:00:00.000Z');
});

test('what is no text is told as one', () => expect(DecimalScalar.serialize(7)).toBe('7'));

test('each says in the schema how it is written', () => {
  expect([DateTimeScalar, LocalDateScalar, DecimalScalar].map(({ name, description }) => [name, description])).toEqual([
    ['DateTime', 'A moment in UTC with milliseconds: 2026-03-01T09:00:00.000Z.'],
    ['LocalDate', 'A calendar day in the time zone of the process: 2026-03-01.'],
    ['Decimal', 'An exact decimal number as text: 1234.50.'],
  ]);
});
