import {
  type ArgumentNode,
  type DocumentNode,
  getNullableType,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Variables } from '../document-limits.ts';
import { takesAnything } from './runnable.ts';

/** The variables with an empty input for each that is declared as needed and is not given: its fields are told as absent. */
export function withInputs(schema: GraphQLSchema, document: DocumentNode, variables: Variables): Variables {
  const given = new Map(Object.entries(variables));
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { type, variable, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      if (!defaultValue && (given.get(name) ?? null) === null && isNeededInput(schema, type)) given.set(name, {});
    }
  }
  return Object.fromEntries(given);
}

const isNeededInput = (schema: GraphQLSchema, type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE &&
  type.type.kind === Kind.NAMED_TYPE &&
  takesAnything(schema.getType(type.type.name.value));

/** Whether an input is written in the document itself: the compiler would turn it into a text, and lose its variables. */
export function writesInput(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let writes = false;
  const Argument = ({ value }: ArgumentNode) =>
    void (writes ||= value.kind !== Kind.VARIABLE && takesAnything(getNullableType(types.getInputType())));
  visit(document, visitWithTypeInfo(types, { Argument }));
  return writes;
}
