import type { Type } from '@nestjs/common';
import { Args, Context, Field, Info, Mutation } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Can } from '../access/guard.ts';
import type { Actor } from '../access/actor.ts';
import { Most, Value } from '../reads/declared.ts';
import type { Result } from '../transactions/transactions.ts';
import type { GraphqlContext } from './context.ts';
import type { Given } from './inputs/given.ts';
import { readInput } from './inputs/read-input.ts';
import { MOST_PROBLEMS, ProblemType } from './problem.type.ts';
import { orProblems } from './refusals.ts';

/** A verb as its use case needs it. */
export interface Call<Input> {
  readonly actor: Actor;
  readonly input: Input;
}

const payloadFields = new WeakMap<object, string>();

/** `{ tender, problems }`: what every verb on a tender answers. Declared once per type of object. */
export function payload(field: string, type: () => Type | string): Type {
  const name = `${field[0]!.toUpperCase()}${field.slice(1)}Payload`;
  class PayloadType {
    problems: ProblemType[];
  }
  Object.defineProperty(PayloadType, 'name', { value: name });
  Field(() => [ProblemType], { description: 'Every reason for a refusal; empty when it was done.' })(
    PayloadType.prototype,
    'problems',
  );
  Most(MOST_PROBLEMS)(PayloadType.prototype, 'problems');
  Field(type as () => Type, {
    nullable: true,
    description: 'The object as it now stands; null when refused or rehearsed.',
  })(PayloadType.prototype, field);
  Value(`What a verb on ${field} answers.`, name)(PayloadType);
  payloadFields.set(PayloadType, field);
  return PayloadType;
}

/**
 * A mutation: guarded by the action, with a validated input and an optional idempotency key. The method only calls its
 * use case; refusals become problems, and the object is read after the commit as the same actor. It can be rehearsed, unless
 * it is `'never rehearsed'`: verbs of identity, opening and signing are not.
 */
export function Verb<Input extends object>(
  action: string,
  payloadType: Type,
  inputType: Type<Input>,
  description: string,
  never?: 'never rehearsed',
): (target: object, key: string, descriptor: TypedPropertyDescriptor<(call: Call<Input>) => Promise<Result>>) => void {
  return (target, key, descriptor) => {
    const use = descriptor.value!;
    const field = payloadFields.get(payloadType);
    if (!field) throw new Error(`${key} answers ${payloadType.name}, which is not a payload`);
    const resolve = async function (
      this: unknown,
      given: Given<Input>,
      idempotencyKey: string | null,
      context: GraphqlContext,
      info: GraphQLResolveInfo,
      rehearse: boolean | null = false,
    ): Promise<object> {
      const rehearses = rehearse === true;
      const actor = { ...context.actor, idempotencyKey: rehearses ? null : (idempotencyKey ?? null), rehearses };
      const work = async () => {
        const { id } = await use.call(this, { actor, input: readInput(given) });
        return { [field]: rehearses ? null : await context.reads.byId({ actor, info, under: field }, id) };
      };
      return orProblems({ [field]: null }, work, given);
    };
    const decorated: PropertyDescriptor = { ...descriptor, value: resolve };
    Object.defineProperty(resolve, 'name', { value: key });
    Object.defineProperty(target, key, decorated);
    Args('input', { type: () => inputType })(target, key, 0);
    Args('idempotencyKey', {
      type: () => String,
      nullable: true,
      description: 'Chosen by the caller; a repeated request with the same key has one effect and one answer.',
    })(target, key, 1);
    Context()(target, key, 2);
    Info()(target, key, 3);
    if (never === undefined) {
      Args('rehearse', {
        type: () => Boolean,
        nullable: true,
        description: 'Only tells every reason for a refusal: nothing is done, signed, counted or announced.',
      })(target, key, 4);
    }
    Can(action)(target, key, decorated);
    Mutation(() => payloadType, { name: key, description })(target, key, decorated);
    descriptor.value = decorated.value as typeof descriptor.value;
  };
}
