import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { declareProblems, type Problem, Refusal } from '#kernel';
import { Given } from './given.ts';
import { beyond, type Fault, type Limits, notOf, taken } from './limits.ts';

declareProblems({
  INPUT_REQUIRED: { about: 'input' },
  INPUT_FIELD_UNKNOWN: { about: 'input' },
  INPUT_NOT_FIELDS: { about: 'input' },
  INPUT_NOT_LISTED: { about: 'input' },
  INPUT_NOT_TEXT: { about: 'input' },
  INPUT_NOT_WHOLE_NUMBER: { about: 'input' },
  INPUT_NOT_YES_OR_NO: { about: 'input' },
  INPUT_NOT_DECIMAL: { about: 'input' },
  INPUT_NOT_DAY: { about: 'input' },
  INPUT_NOT_MOMENT: { about: 'input' },
  IDENTIFIER_MALFORMED: { about: 'input' },
  TEXT_TOO_LONG: { about: 'input' },
  TEXT_TOO_SHORT: { about: 'input' },
  TEXT_MALFORMED: { about: 'input' },
  TEXT_UNPRINTABLE: { about: 'input' },
  LIST_TOO_LONG: { about: 'input' },
  LIST_TOO_SHORT: { about: 'input' },
  NUMBER_TOO_SMALL: { about: 'input' },
  NUMBER_TOO_LARGE: { about: 'input' },
  NUMBER_OUT_OF_RANGE: { about: 'input' },
});

/** Nobody reads more than this at once, and each is somebody's work to make. */
const MOST_PROBLEMS = 100;

/** An input as its type describes it; refuses with everything that is wrong with its form, each with the path of its field. */
export function readInput<Input extends object>({ type, value }: Given<Input>): Input {
  const reading = new Reading();
  const input = reading.object(type, value ?? {}, []);
  if (input === null || reading.problems.length > 0) throw new Refusal(reading.problems);
  return input as Input;
}

class Reading {
  readonly problems: Problem[] = [];

  object(type: GraphQLInputObjectType, given: unknown, path: readonly string[]): object | null {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return this.refuse({ code: 'INPUT_NOT_FIELDS', parameters: {} }, path);
    const fields = type.getFields();
    for (const field of Object.keys(given))
      if (!Object.hasOwn(fields, field))
        this.refuse({ code: 'INPUT_FIELD_UNKNOWN', parameters: { field: field.slice(0, 100) } }, path);
    const entries = Object.values(fields).map((field): [string, unknown] => [
      field.name,
      this.field(field, Object.hasOwn(given, field.name) ? (given as Record<string, unknown>)[field.name] : undefined, [
        ...path,
        field.name,
      ]),
    ]);
    return Object.fromEntries(entries);
  }

  private field(
    { type, defaultValue, extensions }: GraphQLInputField,
    given: unknown,
    path: readonly string[],
  ): unknown {
    if (given === undefined && defaultValue !== undefined) return defaultValue;
    return this.value(type, given, (extensions['limits'] as Limits | undefined) ?? {}, path);
  }

  private value(type: GraphQLInputType, wrapped: unknown, limits: Limits, path: readonly string[]): unknown {
    const given = plain(wrapped);
    if (isNonNullType(type)) {
      if (given === undefined || given === null) return this.refuse({ code: 'INPUT_REQUIRED', parameters: {} }, path);
      return this.value(type.ofType, given, limits, path);
    }
    // What is left out and what is null mean the same to a use case.
    if (given === undefined || given === null) return null;
    if (isListType(type)) return this.list(type.ofType, Array.isArray(given) ? given : [given], limits, path);
    if (isInputObjectType(type)) return this.object(type, given, path);
    let value: unknown;
    try {
      value = type.parseValue(given);
    } catch {
      return this.refuse(notOf(type, limits), path);
    }
    if (limits.among && !limits.among.includes(String(value))) return this.refuse(notOf(type, limits), path);
    const read = taken(value, limits);
    const fault = beyond(read, limits);
    return fault ? this.refuse(fault, path) : read;
  }

  private list(type: GraphQLInputType, given: readonly unknown[], limits: Limits, path: readonly string[]): unknown {
    const fault = beyond(given, limits);
    // What is too long is not looked through.
    if (fault) return this.refuse(fault, path);
    return given.map((item, at) => this.value(type, item, limits.each ?? {}, [...path, String(at)]));
  }

  private refuse({ code, parameters }: Fault, path: readonly string[]): null {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ code, path, parameters });
    return null;
  }
}

/** A variable within a literal has been wrapped on its own. */
const plain = (given: unknown): unknown => (given instanceof Given ? given.value : given);
