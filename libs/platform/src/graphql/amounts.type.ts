import { Field } from '@nestjs/graphql';
import { Value } from '../reads/declared.ts';
import { DecimalScalar } from './scalars.ts';

// The words stand on these two, so they are declared without them.

@Value('An exact amount of money.')
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'In units of the currency with two decimals, never rounded on the way.' })
  amount: string;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;
}

@Value('An exact rational number; the decimal form is for display only.')
export class RatioType {
  @Field(() => String, { description: 'Numerator in lowest terms, a whole number as text.' })
  numerator: string;

  @Field(() => String, { description: 'Denominator in lowest terms, a positive whole number as text.' })
  denominator: string;

  @Field(() => DecimalScalar, { description: 'Rounded half up to two decimals, for display.' })
  decimal: string;
}
