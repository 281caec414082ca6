import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { authorityRoles, declaredAction, isForEveryone, operatorRoles, oversightRoles, providerRoles } from '#platform';
import { TestApplication } from '../support/application.ts';
import { type GeneratedCall, generatedCalls, type Generating } from '../support/generated-calls.ts';
import { givenMember, givenOrganisation, givenSession } from '../support/given-identity.ts';
import { rootHandlers } from '../support/root-fields.ts';

let app: TestApplication;
let readers: { role: string; token: string | null }[];
let handlers: Map<string, object>;
let granted: Map<string, ReadonlyMap<string, string>>;

const organisations = {
  authority: authorityRoles,
  provider: providerRoles,
  oversight: oversightRoles,
  operator: operatorRoles,
} as const;

beforeAll(async () => {
  app = await TestApplication.start();
  handlers = rootHandlers(app);
  granted = permissionsPage();
  readers = await signedIn();
});
afterAll(() => app.stop());

async function signedIn(): Promise<typeof readers> {
  const all: typeof readers = [{ role: 'anonymous', token: null }];
  for (const kind of ['authority', 'provider', 'oversight', 'operator'] as const) {
    const organisation = await givenOrganisation(app, { kind });
    for (const role of organisations[kind]) {
      all.push({ role, token: await givenSession(app, await givenMember(app, organisation, [role])) });
    }
  }
  return all;
}

const largest = {
  String: 'щ'.repeat(20_000),
  Int: 2_147_483_647,
  Decimal: '999999999999999.999999999999',
  LocalDate: '9999-12-31',
  DateTime: '9999-12-31T23:59:59.999Z',
};
const smallest = {
  String: '',
  Int: -2_147_483_648,
  Decimal: '-999999999999999.999999999999',
  LocalDate: '0001-01-01',
  DateTime: '0001-01-01T00:00:00.000Z',
};

/** As many keys as a cursor may have, none of the right type. */
const forgedCursor = Buffer.from(JSON.stringify(['x', "' or 1=1 --"])).toString('base64url');

/** The table of docs/permissions.md: what each action gives to each role, and to `others`. */
function permissionsPage(): Map<string, ReadonlyMap<string, string>> {
  const lines = readFileSync('docs/permissions.md', 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| ')).map((line) => line.split('|').map((cell) => cell.trim()));
  const [head, , ...actions] = rows;
  return new Map(
    actions.map((row) => [row[1]!.replaceAll('`', ''), new Map(head!.map((role, place) => [role, row[place]!]))]),
  );
}

/** What the page of permissions says about a role and a root field. */
function isGiven(role: string, field: string): boolean {
  const handler = handlers.get(field)!;
  if (isForEveryone(handler)) return true;
  const row = granted.get(declaredAction(handler)!);
  if (!row) throw new Error(`the action of ${field} does not stand in docs/permissions.md`);
  const others = row.get('others');
  if (others === 'everyone') return true;
  if (role === 'anonymous') return false;
  return others === 'signed in' || ['own', 'yes'].includes(row.get(role)!);
}

interface Answer {
  readonly field: string;
  readonly role: string;
  readonly codes: string[];
  /** Refused before its resolver was reached, for another reason than who asks. */
  readonly malformed: boolean;
}

async function ask(call: GeneratedCall, role: string, token: string | null): Promise<Answer> {
  const { errors = [] } = (await app.graphql(call.document, call.variables, token)) as {
    errors?: { path?: unknown; extensions: { code: string } }[];
  };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { field: call.field, role, codes, malformed: errors.some(({ path }) => path === undefined) };
}

/** Every operation by every reader, a few at a time; whoever signs out comes last. */
async function matrix(calls: readonly GeneratedCall[], asked: typeof readers): Promise<Answer[]> {
  const last = (call: GeneratedCall) => Number(call.field === 'Mutation.signOut');
  const ordered = calls.toSorted((one, other) => last(one) - last(other));
  const rows = await Promise.all(
    asked.map(async ({ role, token }) => {
      const answers: Answer[] = [];
      for (const call of ordered) answers.push(await ask(call, role, token));
      return answers;
    }),
  );
  return rows.flat();
}

const names = (answers: readonly Answer[]): string[] =>
  answers.map(({ field, role, codes }) => `${role} ${field}: ${codes.join(' ')}`);

describe('every operation by every role, on things that do not exist', () => {
  let answers: Answer[];
  beforeAll(async () => {
    answers = await matrix(generatedCalls(app.get(GraphQLSchemaHost).schema), readers);
  });

  test('covers the whole schema, and every call is well-formed', () => {
    expect(new Set(answers.map(({ field }) => field))).toEqual(new Set(handlers.keys()));
    expect(answers).toHaveLength(handlers.size * readers.length);
    expect(names(answers.filter(({ malformed }) => malformed))).toEqual([]);
  });

  test('whom the page of permissions does not name is refused, and everybody else gets in', () => {
    const wrong = answers.filter(({ field, role, codes }) => {
      const refusal = role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      return isGiven(role, field)
        ? codes.includes('UNAUTHENTICATED') || codes.includes('FORBIDDEN')
        : codes.join() !== refusal;
    });
    expect(names(wrong)).toEqual([]);
    expect(answers.filter(({ codes }) => codes.includes('FORBIDDEN')).length).toBeGreaterThan(500);
  });

  test('nobody meets an unexpected error', () => {
    expect(names(answers.filter(({ codes }) => codes.includes('INTERNAL')))).toEqual([]);
    expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

const hostile: [string, Generating][] = [
  ['ordinary values', {}],
  ['what is no identifier', { idOf: () => "x' or 1=1 --" }],
  ['forged places in lists', { samples: { String: forgedCursor } }],
  ['characters that a database does not take', { samples: { String: 'a\u0000b' }, idOf: () => 'a\u0000b' }],
  ['halves of characters', { samples: { String: 'a\ud800b' } }],
  ['the largest values', { samples: largest }],
  ['the smallest values', { samples: smallest }],
];

describe('what nobody should send', () => {
  beforeAll(async () => {
    // The readers before have signed out.
    readers = await signedIn();
  });

  test.each(hostile)('%s, also where they may be left out, make no unexpected error', async (_, more) => {
    const calls = generatedCalls(app.get(GraphQLSchemaHost).schema, { ...more, whole: true });
    const answers: Answer[] = [];
    for (const call of calls.filter(({ variables }) => Object.keys(variables).length > 0)) {
      const { role, token } = readers.findLast((reader) => isGiven(reader.role, call.field))!;
      answers.push(await ask(call, role, token));
    }
    expect(
      names(answers.filter(({ codes }) => codes.includes('INTERNAL') || codes.includes('UNAUTHENTICATED'))),
    ).toEqual([]);
  });
});
