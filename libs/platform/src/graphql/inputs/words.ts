import type { Type } from '@nestjs/common';
import { Extensions, Field, Int } from '@nestjs/graphql';
import { DateTimeScalar, DecimalScalar, LocalDateScalar } from '../scalars.ts';
import type { Limits } from './limits.ts';

/** Whether a field may be left out, and what stands for it then. */
interface Absence<Value> {
  readonly nullable?: true;
  readonly default?: Value | null;
}

type Enumeration = Readonly<Record<string, string>>;

function field<Value>(
  type: () => unknown,
  description: string,
  absence: Absence<Value>,
  limits: Limits,
): PropertyDecorator {
  const { nullable, default: defaultValue } = absence;
  const options = { description, ...(nullable && { nullable }), ...(defaultValue !== undefined && { defaultValue }) };
  return (target, key) => {
    Field(type as () => Type, options)(target, key);
    Extensions({ limits })(target, key);
  };
}

/** The identifier of a row. */
export const Id = (description: string, absence: Absence<string> = {}): PropertyDecorator =>
  field(() => String, description, absence, { id: true });

/** A text of at most so many characters, without those that nobody sees. */
export const Text = (
  description: string,
  { nullable, default: value, ...limits }: TextLimits & Absence<string>,
): PropertyDecorator => field(() => String, description, absenceOf(nullable, value), limits);

export type TextLimits = Pick<Limits, 'least' | 'form' | 'exact' | 'printed'> & { readonly most: number };

/** A whole number. */
export const Whole = (
  description: string,
  { nullable, default: value, ...limits }: Pick<Limits, 'least' | 'most'> & Absence<number> = {},
): PropertyDecorator => field(() => Int, description, absenceOf(nullable, value), limits);

/** An exact decimal number as text; a count of money or of volume. */
export const Decimal = (
  description: string,
  { nullable, default: value, ...limits }: Pick<Limits, 'most' | 'unsigned'> & Absence<string> = {},
): PropertyDecorator => field(() => DecimalScalar, description, absenceOf(nullable, value), limits);

export const Day = (description: string, absence: Absence<string> = {}): PropertyDecorator =>
  field(() => LocalDateScalar, description, absence, {});

export const Moment = (description: string, absence: Absence<string> = {}): PropertyDecorator =>
  field(() => DateTimeScalar, description, absence, {});

export const YesOrNo = (description: string, absence: Absence<boolean> = {}): PropertyDecorator =>
  field(() => Boolean, description, absence, {});

/** A member of an enum; `among` where only some of its members are taken here. */
export const Code = (
  list: () => Enumeration,
  description: string,
  { nullable, default: value, ...limits }: Pick<Limits, 'among'> & Absence<string> = {},
): PropertyDecorator => field(list, description, absenceOf(nullable, value), limits);

/** Another input within this one. */
export const One = (type: () => Type, description: string, absence: Absence<object> = {}): PropertyDecorator =>
  field(type, description, absence, {});

/** At most so many others, or plain values with the limits of `each`. */
export const Many = (
  type: () => Type | Enumeration,
  description: string,
  { nullable, default: value, ...limits }: ListLimits & Absence<readonly unknown[]>,
): PropertyDecorator => field(() => [type()], description, absenceOf(nullable, value), limits);

export type ListLimits = Pick<Limits, 'least' | 'each'> & { readonly most: number };

const absenceOf = <Value>(nullable: true | undefined, value: Value | null | undefined): Absence<Value> => ({
  ...(nullable && { nullable }),
  ...(value !== undefined && { default: value }),
});
