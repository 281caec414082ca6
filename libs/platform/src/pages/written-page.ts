import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { Variables } from '../graphql/document-limits.ts';
import { Written } from './written.ts';

/**
 * What a public document may not hold, because the database writes its answer under the fields' own names, and all but
 * the arguments of its root fields once for all. Null when it holds none of it.
 */
export function unwritable(document: DocumentNode): string | null {
  let found: string | null = null;
  let depth = 0;
  visit(document, {
    Field: {
      enter(node) {
        if (node.alias) found ??= 'an alias';
        if (node.name.value.startsWith('__')) found ??= node.name.value;
        depth += 1;
      },
      leave() {
        depth -= 1;
      },
    },
    Directive: () => void (found ??= 'a directive'),
    Variable(_node, _key, _parent, _path, ancestors) {
      const within = ancestors.some((node) => 'kind' in node && node.kind === Kind.FRAGMENT_DEFINITION);
      if (depth > 1 || within) found ??= 'a variable below its root fields';
    },
  });
  const root = operationOf(document).selectionSet.selections;
  return root.some(({ kind }) => kind !== Kind.FIELD) ? 'a fragment at its root' : found;
}

/** Runs the root fields of one public document, and puts together the texts that the database wrote for them. */
export class WrittenPage {
  private readonly variables: readonly VariableDefinitionNode[];
  private readonly fields: readonly WrittenField[];
  /** Whether all its root fields are read straight from the database; some are worked out from several statements. */
  private possible = true;

  constructor(
    private readonly schema: GraphQLSchema,
    text: string,
  ) {
    const document = parse(text);
    const operation = operationOf(document);
    this.variables = operation.variableDefinitions ?? [];
    const fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    this.fields = (operation.selectionSet.selections as readonly FieldNode[]).map(
      (node) => new WrittenField(schema, operation, fragments, node),
    );
  }

  /** The answer as JSON; null where it must be executed like any other, be it for the sake of its errors. */
  async write(context: object, variables: Variables): Promise<string | null> {
    if (!this.possible) return null;
    const { coerced } = getVariableValues(this.schema, this.variables, variables);
    if (!coerced) return null;
    const parts = await Promise.all(this.fields.map((field) => field.write(context, coerced)));
    if (parts.includes(null)) this.possible = false;
    return this.possible ? `{"data":{${parts.join(',')}}}` : null;
  }
}

class WrittenField {
  private readonly name: string;
  private readonly field: GraphQLField<unknown, unknown>;
  /** What a resolver learns about its place, but for the variables. */
  private readonly place: Omit<GraphQLResolveInfo, 'variableValues'>;

  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Record<string, FragmentDefinitionNode>,
    private readonly node: FieldNode,
  ) {
    const parentType = schema.getQueryType()!;
    this.name = node.name.value;
    this.field = parentType.getFields()[this.name]!;
    const path = { prev: undefined, key: this.name, typename: parentType.name };
    const { type: returnType } = this.field;
    const place = { fieldName: this.name, fieldNodes: [node], returnType, parentType, path };
    this.place = { ...place, schema, fragments, rootValue: undefined, operation };
  }

  async write(context: object, variableValues: Variables): Promise<string | null> {
    const given = getArgumentValues(this.field, this.node, variableValues);
    const answer: unknown = await this.field.resolve!(undefined, given, context, { ...this.place, variableValues });
    if (answer === null) return `"${this.name}":null`;
    return answer instanceof Written ? `"${this.name}":${answer.json}` : null;
  }
}

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;
