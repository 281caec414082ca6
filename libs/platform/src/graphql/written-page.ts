import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { Written } from '../reads/reads.ts';
import type { Variables } from './document-limits.ts';

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
      if (depth > 1 || (within && depth > 0)) found ??= 'a variable below its root fields';
    },
  });
  const root = operationOf(document).selectionSet.selections;
  return root.some(({ kind }) => kind !== Kind.FIELD) ? 'a fragment at its root' : found;
}

/** Runs the root fields of one public document, and puts together the texts that the database wrote for them. */
export class WrittenPage {
  private readonly document: DocumentNode;
  private readonly operation: OperationDefinitionNode;
  /** Whether all its root fields are read straight from the database; some are worked out from several statements. */
  private possible = true;

  constructor(
    private readonly schema: GraphQLSchema,
    text: string,
  ) {
    this.document = parse(text);
    this.operation = operationOf(this.document);
  }

  /** The answer as JSON; null when it has to be executed like any other, be it for the sake of its errors. */
  async write(context: object, variables: Variables): Promise<string | null> {
    if (!this.possible) return null;
    const { coerced } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], variables);
    if (!coerced) return null;
    const fields = this.operation.selectionSet.selections as readonly FieldNode[];
    const parts = await Promise.all(fields.map((field) => this.part(field, { ...context, written: true }, coerced)));
    if (parts.includes(null)) this.possible = false;
    return this.possible ? `{"data":{${parts.join(',')}}}` : null;
  }

  private async part(node: FieldNode, context: object, variableValues: Variables): Promise<string | null> {
    const parentType = this.schema.getQueryType()!;
    const name = node.name.value;
    const field = parentType.getFields()[name]!;
    const answer: unknown = await field.resolve!(
      undefined,
      getArgumentValues(field, node, variableValues),
      context,
      this.infoOf(node, variableValues),
    );
    if (answer === null) return `"${name}":null`;
    return answer instanceof Written ? `"${name}":${answer.json}` : null;
  }

  private infoOf(node: FieldNode, variableValues: Variables) {
    const parentType = this.schema.getQueryType()!;
    const fragments = Object.fromEntries(
      this.document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    return {
      fieldName: node.name.value,
      fieldNodes: [node],
      returnType: parentType.getFields()[node.name.value]!.type,
      parentType,
      path: { prev: undefined, key: node.name.value, typename: parentType.name },
      schema: this.schema,
      fragments,
      rootValue: undefined,
      operation: this.operation,
      variableValues,
    };
  }
}

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;
