import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

export interface GeneratedCall {
  /** As `Mutation.publishTender`. */
  readonly field: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

export interface Generating {
  /** Also what may be left out. */
  readonly whole?: boolean;
  /** These arguments too, where a field has them. */
  readonly including?: readonly string[];
  /** The value of a field or argument that names a row, by its name and its root field; a number that no row has when it knows none. */
  readonly idOf?: (name: string, root: string) => string | undefined;
  /** Values by the name of their scalar, instead of the usual ones. */
  readonly samples?: Readonly<Record<string, unknown>>;
}

const NOBODY = '01890000-0000-7000-8000-00000000dead';

const samples: Readonly<Record<string, unknown>> = {
  String: 'x',
  Int: 1,
  Boolean: true,
  Decimal: '1',
  LocalDate: '2026-03-02',
  DateTime: '2026-03-02T08:00:00.000Z',
};

/** A well-formed call of every root field of the schema; throws where a value cannot be made up. */
export function generatedCalls(schema: GraphQLSchema, more: Generating = {}): GeneratedCall[] {
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()).map((field) => callOf(type.name, field, more)),
  );
}

function callOf(type: string, field: GraphQLField<unknown, unknown>, more: Generating, inner?: string): GeneratedCall {
  const given = field.args.filter(
    (argument) => more.whole || isRequiredArgument(argument) || more.including?.includes(argument.name),
  );
  const declared = given.map(({ name, type: kind }) => `$${name}: ${String(kind)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const operation = `${type.toLowerCase()}${declared && ` (${declared})`}`;
  const document = `${operation} { ${field.name}${passed && `(${passed})`}${inner ?? selectionOf(field.type, 2)} }`;
  return { field: `${type}.${field.name}`, document, variables: valuesOf(given, within(field.name, more)) };
}

/** Names of arguments mean different rows at different root fields. */
const within = (root: string, more: Generating): Generating => ({
  ...more,
  idOf: (name) => more.idOf?.(name, root),
});

/** A call of every field that leads on from a row which a query finds: each alone, so that its lists are looked into too. */
export function callsOfFields(schema: GraphQLSchema, more: Generating = {}): GeneratedCall[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((query) => {
    const { found, paged } = rowsOf(query.type);
    if (!found || query.args.length === 0) return [];
    const leading = Object.values(found.getFields()).filter(
      ({ args, type }) => !args.some(isRequiredArgument) && !isLeafType(getNamedType(type)),
    );
    return leading.map((field) => {
      const inner = ` { ${field.name}${selectionOf(field.type, rowsOf(field.type).paged ? 2 : 1)} }`;
      const call = callOf('Query', query, more, paged ? ` { nodes${inner} }` : inner);
      return { ...call, field: `${call.field}.${field.name}` };
    });
  });
}

/** The objects that a field leads to, be it straight or page by page. */
function rowsOf(type: GraphQLOutputType): { found: GraphQLObjectType | null; paged: boolean } {
  const kind = getNamedType(type);
  if (!isObjectType(kind)) return { found: null, paged: false };
  const node = kind.name.endsWith('Connection') ? getNamedType(kind.getFields()['nodes']!.type) : null;
  return isObjectType(node) ? { found: node, paged: true } : { found: kind, paged: false };
}

const valuesOf = (
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  more: Generating,
): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name, type }) => [name, sampleOf(name, type, more)] as const));

function sampleOf(name: string, type: GraphQLInputType, more: Generating): unknown {
  const kind = getNullableType(type);
  if (isListType(kind)) return [sampleOf(name, kind.ofType as GraphQLInputType, more)];
  if (isEnumType(kind)) return kind.getValues()[0]!.name;
  if (isInputObjectType(kind)) {
    const fields = Object.values(kind.getFields());
    return valuesOf(
      fields.filter((field) => more.whole || isRequiredInputField(field)),
      more,
    );
  }
  const named = String(getNamedType(kind));
  if (named === 'ID' || (named === 'String' && /^(id|present)$|Ids?$/.test(name)))
    return more.idOf?.(name, '') ?? NOBODY;
  const known = { ...samples, ...more.samples };
  if (!(named in known)) throw new Error(`no value can be made up for ${name}: ${named}`);
  return known[named];
}

/** All plain values of an answer, and of the objects in it to this depth. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const kind = getNamedType(type);
  if (!isObjectType(kind)) return '';
  const inner = Object.values(kind.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return depth > 0 && !isFarList(field) ? [`${field.name}${selectionOf(field.type, depth - 1)}`] : [];
  });
  return ` { ${['__typename', ...inner].join(' ')} }`;
}

/** Lists within lists would ask for more than one document may: only a page's objects and problems are looked into. */
const isFarList = ({ name, type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(type)) && !['nodes', 'problems'].includes(name);
