import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isRequiredInputField } from 'graphql';
import {
  createLog,
  authorityRoles,
  declaredAction,
  operatorRoles,
  oversightRoles,
  permissions,
  persistedManifest,
  type PersistedManifest,
  providerRoles,
  type Role,
} from '#platform';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession } from '../support/given-identity.ts';
import { rootHandlers } from '../support/root-fields.ts';
import {
  type Call,
  callsThatTake,
  CANARY,
  filledWith,
  hasPath,
  leavesOf,
  nothingTakes,
  someTake,
} from '../support/wrong-values.ts';

const AT_ONCE = 8;

let app: TestApplication;
let calls: Call[];
let manifest: PersistedManifest;
const hashes = new Map<string, string>();
const tokens = new Map<Role, string>();
let handlers: Map<string, object>;

beforeAll(async () => {
  // The documents follow from the schema, and the schema from an application: a first one tells it.
  const first = await TestApplication.start();
  calls = callsThatTake(first.get(GraphQLSchemaHost).schema).filter(({ field }) => field !== 'Mutation.signOut');
  await first.stop();
  manifest = persistedManifest(calls.map(({ field, document }) => ({ path: field, text: document })));
  for (const [hash, { text }] of Object.entries(manifest)) hashes.set(/Call\d+/.exec(text)![0], hash);
  app = await TestApplication.start({ manifest });
  handlers = rootHandlers(app);
  const kinds = {
    authority: authorityRoles,
    provider: providerRoles,
    oversight: oversightRoles,
    operator: operatorRoles,
  };
  for (const kind of ['authority', 'provider', 'oversight', 'operator'] as const) {
    const organisation = await givenOrganisation(app, { kind });
    for (const role of kinds[kind])
      tokens.set(role, await givenSession(app, await givenMember(app, organisation, [role])));
  }
});
afterAll(() => app.stop());

function tokenFor({ field }: Call): string | null {
  const action = declaredAction(handlers.get(field)!);
  const allowed = action === undefined ? [] : (permissions.get(action)?.roles ?? []);
  return tokens.get(allowed[0] ?? 'head') ?? null;
}

interface Answer {
  readonly call: Call;
  readonly status: number;
  readonly codes: readonly string[];
  readonly problems: readonly { code: string; path: string[]; message: string }[];
}

async function send(call: Call, body: object): Promise<Answer> {
  const token = tokenFor(call);
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: Record<string, { problems?: Answer['problems'] } | null>;
    errors?: { extensions: { code: string } }[];
  };
  const problems = Object.values(data ?? {}).flatMap((answer) => answer?.problems ?? []);
  return { call, status: response.status, codes: errors.map(({ extensions }) => extensions.code), problems };
}

const forms: Readonly<Record<string, (call: Call, variables: Record<string, unknown>) => Promise<Answer>>> = {
  'by variable': (call, variables) => send(call, { query: call.document, variables }),
  'by literal': (call, variables) => send(call, { query: call.literal(variables) }),
  'to a listed document': (call, variables) =>
    send(call, { documentId: hashes.get(/Call\d+/.exec(call.document)![0]), variables }),
};

const told = ({ call, status, codes, problems }: Answer): string =>
  `${call.field}: ${status} ${codes.join()} ${problems.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')}`;

/** Every line that was logged, as it would have been written. */
function logged(): string {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  for (const { level, details, text } of app.log.lines) log[level as 'info'](details, text);
  return lines.join('');
}

function nothingBroke(answers: readonly Answer[]): void {
  const broken = answers.filter(
    ({ status, codes }) =>
      status >= 500 || codes.some((code) => ['INTERNAL', 'UNAUTHENTICATED', 'FORBIDDEN'].includes(code)),
  );
  expect(broken.map(told)).toEqual([]);
  const astray = answers.filter(({ call, problems }) =>
    problems.some(
      ({ path }) => !hasPath(call.input!, path) && !(path.length === 1 && call.arguments.includes(path[0]!)),
    ),
  );
  expect(astray.map(told)).toEqual([]);
  const unread = answers
    .flatMap(({ problems }) => problems)
    .filter(({ message }) => /\{\w|\b[A-Z]+_[A-Z_]+\b/.test(message));
  expect(unread).toEqual([]);
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  expect(logged()).not.toContain(CANARY);
}

test('every input is thrown at', () => {
  expect(calls.filter(({ input }) => input).length).toBeGreaterThan(80);
});

/** Ways to the same check: what each takes differently is thrown at all of them, the rest at the first. */
const telling = ['fields', 'a price with a comma', 'a text with quotes and lines'];
const casesOf = (values: readonly string[]) =>
  Object.keys(forms).flatMap((form) =>
    values
      .filter((value) => form === 'by variable' || telling.includes(value))
      .map((value): [string, string] => [form, value]),
  );

async function inTurns(given: readonly (readonly [Call, Record<string, unknown>])[], form: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < given.length; at += AT_ONCE)
    answers.push(...(await Promise.all(given.slice(at, at + AT_ONCE).map((one) => forms[form]!(...one)))));
  return answers;
}

describe('every leaf of every input', () => {
  const thrown = (form: string, ...values: ((call: Call) => unknown)[]) =>
    inTurns(
      values.flatMap((value) =>
        calls.filter(({ input }) => input).map((call) => [call, { ...call.variables, input: value(call) }] as const),
      ),
      form,
    );

  test.each(casesOf(Object.keys(nothingTakes)))('%s, that gets %s is a problem with its path', async (form, name) => {
    const answers = await thrown(form, ({ input }) => filledWith(input!, nothingTakes[name]));
    nothingBroke(answers);
    const silent = answers.flatMap(({ call, problems }) =>
      leavesOf(call.input!)
        .filter((leaf) => !problems.some(({ path }) => path.join('.') === leaf.join('.')))
        .map((leaf) => `${call.field} ${leaf.join('.')}`),
    );
    expect(silent).toEqual([]);
  });

  test.each(casesOf(Object.keys(someTake)))('%s, may get %s', async (form, name) => {
    nothingBroke(await thrown(form, ({ input }) => filledWith(input!, someTake[name])));
  });

  test.each(Object.keys(forms))('%s, that is left out where it is needed is a problem', async (form) => {
    const answers = await thrown(
      form,
      () => ({}),
      () => null,
      () => CANARY,
    );
    nothingBroke(answers);
    const silent = answers.filter(({ call, problems }) => problems.length === 0 && needsSomething(call));
    expect(silent.map(told)).toEqual([]);
  });
});

const needsSomething = ({ input }: Call): boolean => Object.values(input!.getFields()).some(isRequiredInputField);

test.each(casesOf([...Object.keys(nothingTakes), ...Object.keys(someTake)]))(
  'every other argument, %s, may get %s',
  async (form, name) => {
    const value = { ...nothingTakes, ...someTake }[name];
    const keyed = calls.find(({ arguments: given }) => given.includes('idempotencyKey'));
    const answers = await inTurns(
      calls.flatMap((call) =>
        call.arguments
          // All verbs take it in one place.
          .filter((argument) => argument !== 'input' && (argument !== 'idempotencyKey' || call === keyed))
          .map((argument) => [call, { ...call.variables, [argument]: value }] as const),
      ),
      form,
    );
    nothingBroke(answers);
  },
);
