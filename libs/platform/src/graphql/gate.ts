import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  validate,
  type ValueNode,
  visit,
} from 'graphql';
import { ApiError } from './api-error.ts';
import type { DocumentLimits, Variables } from './document-limits.ts';
import { asksForSchema, limitsRule } from './limits.ts';
import type { PersistedDocument, PersistedDocuments } from './persisted.ts';

/** Anybody; somebody with a key of an organisation; our own portal. */
export type Caller = 'public' | 'key' | 'portal';

export interface Incoming {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly search: string;
  readonly body: unknown;
}

/** What a call asks for, and the listed document that it names, if it names one. */
export interface Demand extends Texts {
  readonly call: Incoming;
  readonly document: PersistedDocument | null;
}

interface Texts {
  readonly query?: string;
  readonly documentId?: string;
  readonly variables: Variables;
}

/** A request as the GraphQL server gets it, and the root fields that it asks for. */
export interface Admitted extends Omit<Roots, 'rehearse'> {
  /** How many of them are only rehearsed: one at most. */
  readonly rehearsals: number;
  /** Written only when a server is to read it. */
  readonly request: () => HTTPGraphQLRequest;
  readonly variables: Variables;
}

interface Roots {
  readonly rootFields: readonly string[];
  /** Whether the document can change anything. */
  readonly changes: boolean;
  /** By which variable a verb is rehearsed, and whether it is where that is not given. */
  readonly rehearse: readonly { readonly variable: string | null; readonly otherwise: boolean }[];
}

/** What stands before the GraphQL server: which documents whom may send, and how much they may ask for. */
export class Gate {
  private readonly rootsOfListed = new Map<string, Roots>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly documents: PersistedDocuments,
    private readonly limits: Readonly<Record<Exclude<Caller, 'portal'>, DocumentLimits>>,
  ) {}

  /** Throws for a document that is not listed, or not for everybody to fetch. */
  read(call: Incoming): Demand {
    const texts = textsOf(call);
    refuseUnstorable(texts.variables);
    return { ...texts, call, document: this.named(texts.documentId, call.method) };
  }

  /** Throws for what is refused before execution. */
  admit(asked: Demand, caller: Caller): Admitted {
    const { document, query, variables } = asked;
    refuseForgeable(asked);
    const request = () => written(asked);
    if (document) return { request, variables, ...rehearsing(this.rootsOf(document), variables) };
    if (caller === 'portal') throw new ApiError('FORBIDDEN', 'This credential is for listed documents only.');
    const checked = query === undefined ? null : this.check(query, variables, caller);
    return { request, variables, ...rehearsing(checked ? rootsOf(checked) : NO_ROOTS, variables) };
  }

  private named(documentId: string | undefined, method: string): PersistedDocument | null {
    if (documentId === undefined) return null;
    const document = this.documents.find(documentId);
    if (!document) throw new ApiError('BAD_INPUT', 'There is no document with this hash.', {}, 404);
    if (method === 'GET' && !document.pages)
      throw new ApiError('BAD_INPUT', 'Only public documents are fetched with GET.', {}, 405);
    return document;
  }

  private rootsOf({ hash, text }: PersistedDocument): Roots {
    let roots = this.rootsOfListed.get(hash);
    if (!roots) this.rootsOfListed.set(hash, (roots = rootsOf(parse(text))));
    return roots;
  }

  private check(query: string, variables: Variables, caller: Exclude<Caller, 'portal'>): DocumentNode {
    const limits = this.limits[caller];
    const document = parsed(query, limits.tokens);
    visit(document, { StringValue: ({ value }) => refuseUnstorable(value) });
    if (caller === 'public' && asksForSchema(document)) {
      throw new ApiError('FORBIDDEN', 'The schema is a download; asking the server for it needs a key.');
    }
    const unknown = document.definitions.find(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && !this.schema.getRootType(definition.operation),
    );
    if (unknown) throw new ApiError('BAD_INPUT', 'There are queries and mutations, and nothing else.');
    const [error] = validate(this.schema, document, [limitsRule(limits, variables)]);
    if (error) throw error;
    // The schema that is told is not the one that runs.
    if (asksForSchema(document) && rootsOf(document).rootFields.some((name) => !name.startsWith('__')))
      throw new ApiError('BAD_INPUT', 'Ask for the schema in a document of its own.');
    return document;
  }
}

/** A foreign page can send an address or a form in somebody's name; a body of JSON it cannot. */
function refuseForgeable({ call: { method, headers }, document }: Demand): void {
  if (method !== 'POST') {
    if (document) return;
    throw new ApiError('BAD_INPUT', 'Only listed public documents are fetched with GET.', {}, 405);
  }
  const type = String(headers['content-type']).split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json') throw new ApiError('BAD_INPUT', 'The body must be application/json.', {}, 415);
}

const NO_ROOTS: Roots = { rootFields: [], changes: false, rehearse: [] };

/** A rehearsal costs what its verb costs, and whoever sends several at once asks for a list. */
function rehearsing(
  { rehearse, ...roots }: Roots,
  variables: Variables,
): Omit<Roots, 'rehearse'> & Pick<Admitted, 'rehearsals'> {
  const rehearsals = rehearse.filter(({ variable, otherwise }) => {
    const given = variable === null ? undefined : variables[variable];
    return given === undefined ? otherwise : given === true;
  }).length;
  if (rehearsals > 1)
    throw new ApiError('LIMIT_EXCEEDED', 'One verb at most is rehearsed in a request.', {
      limit: 'rehearsals',
      allowed: 1,
    });
  return { ...roots, rehearsals };
}

function rootsOf({ definitions }: DocumentNode): Roots {
  const within = (set: SelectionSetNode): FieldNode[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      return definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value
          ? within(definition.selectionSet)
          : [],
      );
    });
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const defaults = operations.flatMap(({ variableDefinitions }) => variableDefinitions ?? []);
  const isTrue = (value: ValueNode | undefined) => value?.kind === Kind.BOOLEAN && value.value;
  const said = (value: ValueNode) =>
    value.kind === Kind.VARIABLE
      ? {
          variable: value.name.value,
          otherwise: defaults.some(
            ({ variable, defaultValue }) => variable.name.value === value.name.value && isTrue(defaultValue),
          ),
        }
      : { variable: null, otherwise: isTrue(value) };
  const fields = operations.flatMap(({ selectionSet }) => within(selectionSet));
  return {
    rootFields: fields.map(({ name }) => name.value),
    rehearse: fields.flatMap(
      (field) => field.arguments?.flatMap(({ name, value }) => (name.value === 'rehearse' ? [said(value)] : [])) ?? [],
    ),
    changes: operations.some(({ operation }) => operation === OperationTypeNode.MUTATION),
  };
}

function parsed(query: string, tokens: number) {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    const text = error instanceof GraphQLError ? error.message : 'The document cannot be read.';
    const tooLong = text.includes('Document contains more');
    throw tooLong
      ? new ApiError('LIMIT_EXCEEDED', 'The document goes beyond a limit: tokens.', {
          limit: 'tokens',
          allowed: tokens,
        })
      : new ApiError('BAD_INPUT', text);
  }
}

const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** What no text of the database can hold is refused once for all: U+0000 and half a character. Nesting of any depth is walked. */
function refuseUnstorable(given: unknown): void {
  const left = [given];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && UNSTORABLE.test(value))
      throw new ApiError('BAD_INPUT', 'A text holds the character U+0000, or half a character.');
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) left.push(inner);
  }
}

function textsOf({ method, search, body }: Incoming): Texts {
  if (method === 'GET') {
    const parameters = new URLSearchParams(search);
    const variables = parameters.get('variables');
    return { ...texts((name) => parameters.get(name)), variables: variables ? record(json(variables)) : {} };
  }
  const fields = record(body);
  return { ...texts((name) => fields[name]), variables: record(fields['variables']) };
}

function texts(field: (name: string) => unknown): Omit<Texts, 'variables'> {
  const [query, documentId] = [field('query'), field('documentId')];
  return {
    ...(typeof query === 'string' && { query }),
    ...(typeof documentId === 'string' && { documentId }),
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('BAD_INPUT', 'The variables are not JSON.');
  }
}

/** A call with a listed document is written anew; any other goes on as it came, so that its faults are named by the server. */
function written({ call, variables, document }: Demand): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(call.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (!document) return { method: call.method, headers, search: call.search, body: call.body };
  // A public page is read without anybody's credentials, so there is nothing that a forged request could borrow.
  if (call.method === 'GET') headers.set('apollo-require-preflight', 'listed document');
  const query = document.text;
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return call.method === 'GET'
    ? { method: 'GET', headers, search: `?${search}`, body: undefined }
    : { method: call.method, headers, search: '', body: { query, variables } };
}
