import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { instant, localDate } from '#kernel';

function textScalar(
  name: string,
  description: string,
  read: (text: string) => string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string')
      throw new GraphQLError(`${name} is written as text`, { extensions: { code: 'BAD_INPUT' } });
    try {
      return read(value);
    } catch {
      throw new GraphQLError(`not a ${name}`, { extensions: { code: 'BAD_INPUT' } });
    }
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Far from the ends of what the database and the calendar can count with, so that no rule adds its way over them. */
function withinReach(text: string): string {
  if (!/^(19|20|21)\d\d-/.test(text)) throw new RangeError();
  return text;
}

export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment in UTC with milliseconds: 2026-03-01T09:00:00.000Z.',
  (text) => withinReach(instant(text)),
);
export const LocalDateScalar = textScalar(
  'LocalDate',
  'A calendar day in the time zone of the process: 2026-03-01.',
  (text) => withinReach(localDate(text)),
);
export const DecimalScalar = textScalar('Decimal', 'An exact decimal number as text: 1234.50.', (text) => {
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) throw new RangeError();
  return text;
});
