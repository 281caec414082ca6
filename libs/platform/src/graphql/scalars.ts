import { Field, ObjectType } from '@nestjs/graphql';
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

export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment in UTC with milliseconds: 2026-03-01T09:00:00.000Z.',
  instant,
);
export const LocalDateScalar = textScalar(
  'LocalDate',
  'A calendar day in the time zone of the process: 2026-03-01.',
  localDate,
);
export const DecimalScalar = textScalar('Decimal', 'An exact decimal number as text: 1234.50.', (text) => {
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) throw new RangeError('not a decimal');
  return text;
});

@ObjectType('Money', { description: 'An exact amount of money.' })
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'In units of the currency with two decimals, never rounded on the way.' })
  amount: string;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;
}

@ObjectType('Ratio', { description: 'An exact rational number; the decimal form is for display only.' })
export class RatioType {
  @Field(() => String, { description: 'Numerator in lowest terms, a whole number as text.' })
  numerator: string;

  @Field(() => String, { description: 'Denominator in lowest terms, a positive whole number as text.' })
  denominator: string;

  @Field(() => DecimalScalar, { description: 'Rounded half up to two decimals, for display.' })
  decimal: string;
}
