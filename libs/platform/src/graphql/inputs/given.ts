import type { GraphQLInputObjectType } from 'graphql';

/**
 * An input as the caller sent it, not yet looked at. Its faults are to be problems with paths, so `readInput` alone
 * judges it, and nothing prints it: neither a log nor an error of a library.
 */
export class Given<Input extends object = object> {
  /** Tells one input from another for the compiler alone. */
  declare readonly input: Input;
  readonly #type: GraphQLInputObjectType;
  readonly #value: unknown;

  constructor(type: GraphQLInputObjectType, value: unknown) {
    this.#type = type;
    this.#value = value;
  }

  get type(): GraphQLInputObjectType {
    return this.#type;
  }

  get value(): unknown {
    return this.#value;
  }

  toJSON(): string {
    return '[an input]';
  }
}
