import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { mostOf } from '../reads/complete.ts';
import type { DocumentLimits, Variables } from './document-limits.ts';

interface Weight {
  depth: number;
  aliases: number;
  selections: number;
  cost: number;
}

/** The schema is large, one type of it is not. */
const DESCRIPTIONS: Readonly<Record<string, number>> = { __schema: 120_000, __type: 6400 };

/** Weighs a document against the schema, before it is executed. */
export class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** A fragment weighs the same wherever an operation spreads it, so that doubling fragments are weighed once each. */
  private readonly known = new Map<string, Weight>();
  private readonly open = new Set<string>();
  private largestPage = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly limits: DocumentLimits,
    private readonly variables: Variables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  *all(): Generator<[keyof DocumentLimits, number]> {
    yield ['tokens', this.document.tokenCount ?? Infinity];
    let directives = 0;
    visit(this.document, { Directive: () => void (directives += 1) });
    yield ['directives', directives];
    let repeats = 0;
    visit(this.document, { SelectionSet: (set) => void (repeats = Math.max(repeats, ...repeatsIn(set).values())) });
    yield ['repeats', repeats];
    for (const operation of this.document.definitions) {
      if (operation.kind === Kind.OPERATION_DEFINITION) yield* this.operation(operation);
    }
    yield ['first', this.largestPage];
  }

  private *operation(operation: OperationDefinitionNode): Generator<[keyof DocumentLimits, number]> {
    this.known.clear();
    const root = this.schema.getRootType(operation.operation) ?? undefined;
    const weight = this.selectionSet(operation.selectionSet, root, false, operation, true);
    for (const limit of ['depth', 'aliases', 'selections', 'cost'] as const) yield [limit, weight[limit]];
    if (weight.selections > this.limits.selections) return;
    const roots = [...this.rootFields(operation.selectionSet)];
    yield ['rootFields', roots.length];
    const times = new Map<string, number>();
    for (const name of roots) times.set(name, (times.get(name) ?? 0) + 1);
    yield ['sameRootField', Math.max(...times.values())];
  }

  private selectionSet(
    set: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    paged: boolean,
    operation: OperationDefinitionNode,
    root = false,
  ): Weight {
    const weight: Weight = { depth: 0, aliases: 0, selections: 0, cost: 0 };
    for (const selection of set.selections) {
      const part =
        selection.kind === Kind.FIELD
          ? this.field(selection, type, paged, operation, root)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selectionSet(
                selection.selectionSet,
                selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : type,
                paged,
                operation,
                root,
              )
            : this.spread(selection.name.value, paged, operation, root);
      weight.depth = Math.max(weight.depth, part.depth);
      weight.aliases += part.aliases;
      weight.selections += part.selections + 1;
      weight.cost += part.cost;
    }
    return weight;
  }

  private spread(name: string, paged: boolean, operation: OperationDefinitionNode, root: boolean): Weight {
    const fragment = this.fragments.get(name);
    if (!fragment) return { depth: 0, aliases: 0, selections: 0, cost: 0 };
    if (this.open.has(name)) return { depth: Infinity, aliases: 0, selections: Infinity, cost: Infinity };
    const key = `${name} ${paged} ${root}`;
    const before = this.known.get(key);
    if (before) return before;
    this.open.add(name);
    const type = this.schema.getType(fragment.typeCondition.name.value);
    const weight = this.selectionSet(fragment.selectionSet, type, paged, operation, root);
    this.open.delete(name);
    this.known.set(key, weight);
    return weight;
  }

  private field(
    field: FieldNode,
    parent: GraphQLNamedType | undefined,
    paged: boolean,
    operation: OperationDefinitionNode,
    root: boolean,
  ): Weight {
    const aliases = field.alias ? 1 : 0;
    // Only the schema's own description at the root has a depth and a cost of its own, by the kind of the node and not by
    // the look of a name: an operation or a fragment may be called __schema too.
    if (root && field.name.value in DESCRIPTIONS) {
      const inner = field.selectionSet && this.selectionSet(field.selectionSet, undefined, false, operation);
      const selections = inner?.selections ?? 0;
      return { depth: 1, aliases: aliases + (inner?.aliases ?? 0), selections, cost: DESCRIPTIONS[field.name.value]! };
    }
    const definition = fieldOf(parent, field.name.value);
    const takesFirst = definition?.args.some((argument) => argument.name === 'first') ?? false;
    const type = definition && getNamedType(definition.type);
    const inner = field.selectionSet
      ? this.selectionSet(field.selectionSet, type, takesFirst, operation)
      : { depth: 0, aliases: 0, selections: 0, cost: 0 };
    const rows = takesFirst ? this.first(field, operation) : paged ? 1 : rowsIn(definition);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + aliases,
      selections: inner.selections,
      cost: type && isCompositeType(type) ? rows * (1 + inner.cost) : 0,
    };
  }

  /** How many rows the page asks for, as written, as given in the variables, or by default. */
  private first(field: FieldNode, operation: OperationDefinitionNode): number {
    const value = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
    let rows = this.limits.page;
    if (value?.kind === Kind.INT) rows = Number(value.value);
    if (value?.kind === Kind.VARIABLE) {
      const name = value.name.value;
      const declared = operation.variableDefinitions?.find((variable) => variable.variable.name.value === name);
      const given = this.variables[name];
      if (typeof given === 'number') rows = given;
      else if (given === undefined && declared?.defaultValue?.kind === Kind.INT)
        rows = Number(declared.defaultValue.value);
    }
    this.largestPage = Math.max(this.largestPage, rows);
    return Math.max(rows, 0);
  }

  private *rootFields(set: SelectionSetNode): Generator<string> {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) yield selection.name.value;
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* this.rootFields(selection.selectionSet);
      else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) yield* this.rootFields(fragment.selectionSet);
      }
    }
  }
}

/** A list that nobody has limited is never listed, however short it is: the start of a process makes sure that there is none. */
const rowsIn = (field: GraphQLField<unknown, unknown> | undefined): number =>
  field && isListType(getNullableType(field.type)) ? (mostOf(field) ?? Infinity) : 1;

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** How often each name stands in a set of fields, with those of the fragments that are written inside it. */
function repeatsIn(set: SelectionSetNode, counted = new Map<string, number>()): Map<string, number> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) repeatsIn(selection.selectionSet, counted);
    if (selection.kind !== Kind.FIELD) continue;
    const name = (selection.alias ?? selection.name).value;
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return counted;
}
