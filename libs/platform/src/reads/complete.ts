import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
} from 'graphql';
import { readables, values } from './parts.ts';

/** A field is written under its name as a column, and PostgreSQL cuts longer ones. */
const LONGEST = 63;

type AnyField = GraphQLField<unknown, unknown>;

/** How many objects a list can hold; undefined where nobody said. */
export const mostOf = (field: AnyField): number | undefined => {
  const { most } = field.extensions as { most?: unknown };
  return typeof most === 'number' && Number.isInteger(most) && most > 0 ? most : undefined;
};

/**
 * Stops the start of a process whose schema has a hole: an object type that is neither `@Readable` nor a `@Value`, a field
 * of a row that nothing reads or whose name is too long, something read that is no field, a list of objects without a limit.
 */
export function requireComplete(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const faults = types
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => [...(roots.includes(type) ? [] : faultsOf(type)), ...unlimited(type)]);
  if (faults.length > 0) throw new Error(`the schema is not complete:\n${faults.toSorted().join('\n')}`);
}

function faultsOf(type: GraphQLObjectType): string[] {
  const { name } = type;
  const readable = readables.get(name);
  if (!readable) return values.has(name) ? [] : [`${name} is neither @Readable nor a @Value`];
  const fields = type.getFields();
  const surplus = [...readable.parts.keys()].filter((field) => !(field in fields));
  return [
    ...surplus.map((field) => `${name}.${field} is read and not a field`),
    ...Object.values(fields).flatMap((field) => faultOf(name, field) ?? []),
  ];
}

function faultOf(name: string, field: AnyField): string | null {
  const part = readables.get(name)!.parts.get(field.name);
  const inner = getNamedType(field.type);
  if (field.name.length > LONGEST) return `${name}.${field.name} is longer than a column's name can be`;
  if (!part) return `${name}.${field.name} has no SQL`;
  const row = part.kind === 'page' ? inner.name.replace(/Connection$/, '') : inner.name;
  const leadsToRows = part.kind !== 'value';
  if (leadsToRows === readables.has(row)) return null;
  return `${name}.${field.name} ${leadsToRows ? `leads to ${row}, which is no row` : `writes ${row} past its scope`}`;
}

const unlimited = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter((field) => isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type)))
    .filter((field) => mostOf(field) === undefined)
    .map((field) => `${type.name}.${field.name} is a list without \`most\``);
