import { getNullableType, type GraphQLInputType, isInputObjectType, isListType } from 'graphql';

/**
 * As much of a problem's path as the input has. A rule serves several verbs, some of which ask for less than the rule
 * looks at: what a tender lacks at its publication, for instance, is no field of `publishTender`.
 */
export function pathInInput(type: GraphQLInputType, path: readonly string[]): string[] {
  const [first, ...rest] = path;
  const kind = getNullableType(type);
  if (first === undefined) return [];
  if (isListType(kind))
    return /^\d+$/.test(first) ? [first, ...pathInInput(kind.ofType as GraphQLInputType, rest)] : [];
  const field = isInputObjectType(kind) ? kind.getFields()[first] : undefined;
  return field ? [first, ...pathInInput(field.type, rest)] : [];
}
