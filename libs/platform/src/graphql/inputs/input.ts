import type { Type } from '@nestjs/common';
import { Extensions, InputType } from '@nestjs/graphql';
import { addField, type Declared, declare, declaredIn } from '../../reads/declared.ts';
import type { Limits } from './limits.ts';

/** An input of GraphQL: the words in its class, and in those that it extends, are its fields with their limits. */
export const Input =
  (says: string, name?: string) =>
  (type: Type): void => {
    for (const declared of declaredIn(type)) {
      addField(type, declared);
      Extensions({ limits: limitsOf(declared) })(type.prototype as object, declared.key);
    }
    InputType(name ?? type.name, { description: says })(type);
  };

const limitsOf = ({ word, options }: Declared): Limits => ({ ...options, ...(word === 'id' && { id: true }) });

/** A class to extend, with the fields of both. */
export function both<One extends object, Other extends object>(one: Type<One>, other: Type<Other>): Type<One & Other> {
  class Both {}
  for (const declared of [...declaredIn(one), ...declaredIn(other)]) declare(Both.prototype, declared);
  return Both as Type<One & Other>;
}
