import { isDeepStrictEqual } from 'node:util';
import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { ApiError } from '../graphql/api-error.ts';
import type { PageParts } from './page.ts';

/** The fields that a request asks of an object, with aliases and fragments resolved. */
export interface Selection {
  readonly type: string;
  readonly fields: ReadonlyMap<string, SelectedField>;
}

export interface SelectedField {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly inner: Selection | null;
}

/** What is selected under the root field, or under one of its fields (`under`), or null when that is not selected. */
export function selectionOf(info: GraphQLResolveInfo, under: readonly string[] = []): Selection | null {
  let selection: Selection | null = collect(
    getNamedType(info.returnType) as GraphQLObjectType,
    info.fieldNodes.map((node) => node.selectionSet!),
    info,
  );
  for (const name of under) selection = selection?.fields.get(name)?.inner ?? null;
  return selection;
}

function collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[], info: GraphQLResolveInfo): Selection {
  const nodes = new Map<string, FieldNode[]>();
  for (const set of sets) gather(set, info, nodes);
  const fields = new Map<string, SelectedField>();
  for (const [name, same] of nodes) {
    const definition = type.getFields()[name];
    if (!definition) continue;
    const inner = getNamedType(definition.type);
    const [given, ...others] = same.map((node) => getArgumentValues(definition, node, info.variableValues));
    if (readByArguments(definition) && others.some((other) => !isDeepStrictEqual(given, other)))
      throw new ApiError(
        'BAD_INPUT',
        `${name} is asked for twice with different arguments; ask for each in a request of its own`,
      );
    fields.set(name, {
      arguments: given!,
      inner: isObjectType(inner)
        ? collect(
            inner,
            same.map((node) => node.selectionSet!),
            info,
          )
        : null,
    });
  }
  return { type: type.name, fields };
}

/** The rows of a page depend on its arguments, and a row holds each of its fields once. */
const readByArguments = ({ args }: { readonly args: readonly { readonly name: string }[] }): boolean =>
  args.some(({ name }) => name === 'first');

function gather(set: SelectionSetNode, info: GraphQLResolveInfo, into: Map<string, FieldNode[]>): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] === false) continue;
    if (node.kind === 'Field') into.set(node.name.value, [...(into.get(node.name.value) ?? []), node]);
    else if (node.kind === 'InlineFragment') gather(node.selectionSet, info, into);
    else gather(info.fragments[node.name.value]!.selectionSet, info, into);
  }
}

/** What either of two selections of one type asks for. */
export function together(one: Selection | null | undefined, other: Selection | null | undefined): Selection | null {
  if (!one || !other) return one ?? other ?? null;
  const fields = new Map(one.fields);
  for (const [name, field] of other.fields) {
    const known = fields.get(name);
    fields.set(name, known ? { ...known, inner: together(known.inner, field.inner) } : field);
  }
  return { type: one.type, fields };
}

/** A selection of rows; of a page, also which parts of the page itself. */
export interface Rows extends Selection {
  readonly parts?: PageParts;
}

const PARTS = ['nodes', 'edges', 'pageInfo', 'totalCount'];

/** What a page asks of its rows, be it through `nodes` or through `edges`. */
export function rowsOf(page: Selection): Rows {
  const edges = page.fields.get('edges')?.inner;
  const node = together(page.fields.get('nodes')?.inner, edges?.fields.get('node')?.inner);
  const type = page.type.replace(/Connection$/, '');
  const asked = PARTS.filter((part) => page.fields.has(part));
  const parts = new Map(asked.map((part) => [part, [...(page.fields.get(part)!.inner?.fields.keys() ?? [])]]));
  return { type, fields: node?.fields ?? new Map(), parts };
}
