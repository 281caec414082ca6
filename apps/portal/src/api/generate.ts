import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNullableType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  typeFromAST,
  validate,
} from 'graphql';
import type { PersistedManifest } from '#platform';

const scalars: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Boolean: 'boolean',
  Int: 'number',
  Decimal: 'string',
  DateTime: 'Instant',
  LocalDate: 'LocalDate',
};

/** The TypeScript of every document of a manifest: its hash, what it asks and what it answers. */
export function typedDocuments(schema: GraphQLSchema, manifest: PersistedManifest): string {
  const parts = Object.entries(manifest).map(([hash, { name, text, pages }]) => {
    const document = parse(text);
    const [fault] = validate(schema, document);
    if (fault) throw new Error(`${name}: ${fault.message}`);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const root = operation && schema.getRootType(operation.operation);
    if (!operation || !root) throw new Error(`${name}: no operation`);
    const constant = name.charAt(0).toLowerCase() + name.slice(1);
    return [
      `export interface ${name}Variables ${variablesOf(schema, operation)}`,
      `export interface ${name}Result ${objectOf(root, operation.selectionSet, fragmentsOf(document))}`,
      `export const ${constant}: TypedDocument<${name}Result, ${name}Variables> = {`,
      `  id: 'sha256:${hash}',\n  name: '${name}',\n  public: ${pages !== null},\n};`,
    ].join('\n');
  });
  const body = parts.join('\n\n');
  const moments = ['Instant', 'LocalDate'].filter((type) => new RegExp(`\\b${type}\\b`).test(body));
  return [
    '// Generated from apps/portal/documents and schema.graphql by npm run generate.',
    ...(moments.length > 0 ? [`import type { ${moments.join(', ')} } from '#kernel';`] : []),
    `import type { TypedDocument } from './typed-document.ts';\n`,
    body,
    '',
  ].join('\n');
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): string {
  const lines = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const found = typeFromAST(schema, type);
    if (!found) throw new Error(`unknown type of $${variable.name.value}`);
    const input = found as GraphQLInputType;
    const optional = !isNonNullType(input) || defaultValue !== undefined;
    return `readonly ${variable.name.value}${optional ? '?' : ''}: ${inputOf(input)};`;
  });
  return `{ ${lines.join(' ')} }`;
}

function inputOf(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  const nothing = isNonNullType(type) ? '' : ' | null';
  if (isListType(bare)) return `readonly (${inputOf(bare.ofType)})[]${nothing}`;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).map((field) => {
      const optional = !isNonNullType(field.type) || field.defaultValue !== undefined;
      return `readonly ${field.name}${optional ? '?' : ''}: ${inputOf(field.type)};`;
    });
    return `{ ${fields.join(' ')} }${nothing}`;
  }
  return leafOf(bare) + nothing;
}

function outputOf(type: GraphQLOutputType, set: SelectionSetNode | undefined, fragments: Fragments): string {
  const bare = getNullableType(type);
  const nothing = isNonNullType(type) ? '' : ' | null';
  if (isListType(bare)) return `readonly (${outputOf(bare.ofType as GraphQLOutputType, set, fragments)})[]${nothing}`;
  if (isObjectType(bare) && set) return objectOf(bare, set, fragments) + nothing;
  return leafOf(bare) + nothing;
}

function objectOf(type: GraphQLObjectType, set: SelectionSetNode, fragments: Fragments): string {
  return `{ ${fieldsOf(type, set, fragments).join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, set: SelectionSetNode, fragments: Fragments): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(type, selection.selectionSet, fragments);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return fragment ? fieldsOf(type, fragment.selectionSet, fragments) : [];
    }
    const name = (selection.alias ?? selection.name).value;
    const field = type.getFields()[selection.name.value];
    if (!field) return [`readonly ${name}: '${type.name}';`];
    return [`readonly ${name}: ${outputOf(field.type, selection.selectionSet, fragments)};`];
  });
}

function leafOf(type: GraphQLOutputType | GraphQLInputType): string {
  if (isEnumType(type))
    return `(${type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ')})`;
  const known = isScalarType(type) ? scalars[type.name] : undefined;
  if (!known) throw new Error(`the portal does not know how to write ${String(type)}`);
  return known;
}
