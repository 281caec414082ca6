import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { authorityRoles, operatorRoles, oversightRoles, providerRoles, type Role } from '#platform';
import { callsOfFields, type GeneratedCall, generatedCalls } from '../support/generated-calls.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { givenMember, givenOrganisation, givenSession, PASSWORD } from '../support/given-identity.ts';
import { treatments } from '../support/operations.ts';
import { givenRowsOfOthers, type Ids } from '../support/rows-of-others.ts';

interface Person {
  readonly who: string;
  readonly token: string | null;
}

/** Who pays holds no other role. */
const together = (roles: readonly Role[]): Role[] => roles.filter((role) => role !== 'finance_officer');

let scene: ContractScene;
let database: pg.Client;
let secret: Ids;
let mutations: GeneratedCall[];
let queries: GeneratedCall[];
/** Nobody, and somebody for each role in another organisation. */
const strangers: Person[] = [{ who: 'anonymous', token: null }];
/** People of other organisations who hold nearly every role of theirs at once: what they do not see, nobody with less sees. */
const mightiest: Person[] = [strangers[0]!];
/** The same in the organisations that the rows concern, and the chair of the commission. */
const owners: Person[] = [];

/** What a made-up value would be refused for before anybody asks whose the row is. */
const sound: Record<string, object> = {
  prepareMonitoringReport: { year: 2026 },
  revokeAward: { reason: 'WINNER_DECLINED' },
  signContract: { password: PASSWORD },
  signProtocol: { password: PASSWORD },
  submitBid: { password: PASSWORD },
};

beforeAll(async () => {
  scene = await ContractScene.start(3);
  database = new pg.Client({ connectionString: scene.app.database.url });
  await database.connect();
  const { app, buyer, provider } = scene;
  const given = await givenRowsOfOthers(scene);
  secret = given.secret;
  const member = async (organisation: string, roles: readonly Role[]): Promise<string> =>
    givenSession(app, await givenMember(app, organisation, roles));
  const kinds = {
    authority: authorityRoles,
    provider: providerRoles,
    oversight: oversightRoles,
    operator: operatorRoles,
  };
  for (const kind of ['authority', 'provider', 'oversight', 'operator'] as const) {
    const organisation = await givenOrganisation(app, { kind });
    for (const who of kinds[kind]) strangers.push({ who, token: await member(organisation, [who]) });
    // Oversight sees much by law, and is asked about by itself elsewhere.
    if (kind !== 'oversight') mightiest.push({ who: kind, token: await member(organisation, together(kinds[kind])) });
  }
  mightiest.push(strangers.find(({ who }) => who === 'finance_officer')!);
  owners.push({ who: 'buyer', token: await member(buyer.id, together(authorityRoles)) });
  owners.push({ who: 'finance', token: await member(buyer.id, ['finance_officer']) });
  owners.push({ who: 'provider', token: await member(provider.id, providerRoles) });
  owners.push({ who: 'signatory', token: await givenSession(app, provider.signatory) });
  owners.push({ who: 'chair', token: await givenSession(app, buyer.commission[0]!) });
  const idOf = (name: string, root: string) => given.ids[`${root}.${name}`] ?? given.ids[name];
  const { schema } = app.app.get(GraphQLSchemaHost);
  const calls = generatedCalls(schema, { whole: true, idOf }).map(adapted);
  mutations = calls.filter(({ field }) => field.startsWith('Mutation.'));
  queries = [...calls.filter(({ field }) => field.startsWith('Query.')), ...callsOfFields(schema, { idOf })];
});
afterAll(async () => {
  await database.end();
  await scene.app.stop();
});

const nameOf = ({ field }: GeneratedCall): string => field.split('.')[1]!;

function adapted(call: GeneratedCall): GeneratedCall {
  const { idempotencyKey: _, ...variables } = call.variables;
  const input = variables['input'];
  return input
    ? { ...call, variables: { ...variables, input: { ...input, ...sound[nameOf(call)] } } }
    : { ...call, variables };
}

/** The codes of an answer: of its errors, or of its problems. */
async function codesOf(call: GeneratedCall, token: string | null): Promise<string> {
  const { data, errors } = await scene.app.graphql<Record<string, { problems?: { code: string }[] } | null> | null>(
    call.document,
    call.variables,
    token,
  );
  const problems = Object.values(data ?? {})[0]?.problems ?? [];
  return errors ? errors.map(({ extensions }) => extensions.code).join() : problems.map(({ code }) => code).join();
}

/** What every table holds; only sessions and rates change when somebody asks. */
async function contents(): Promise<Map<string, string>> {
  const { rows } = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' and tablename not in ('session', 'rate_limit')`,
  );
  const found = new Map<string, string>();
  for (const { name } of rows) {
    const hash = `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`;
    found.set(name, (await database.query<{ hash: string }>(hash)).rows[0]!.hash);
  }
  return found;
}

/** Whether this person is to be refused with the number of somebody else's row, and with which answers. */
function expectedOf(name: string, who: string): readonly string[] | null {
  const treatment = treatments.get(name)!;
  const shut = ['FORBIDDEN', 'UNAUTHENTICATED'];
  if (treatment === 'own' || treatment === 'unborn') return [...shut, 'NOT_FOUND'];
  if (typeof treatment === 'string') return null;
  if ('answers' in treatment) return [...shut, treatment.answers];
  return treatment.ownBut === who ? null : [...shut, 'NOT_FOUND'];
}

test('every mutation stands in the matrix, and nothing else does', () => {
  expect([...treatments.keys()].sort()).toEqual(mutations.map(nameOf).sort());
});

test('with the numbers of real rows of others nobody, whatever the role, does anything or learns that they exist', async () => {
  const before = await contents();
  const wrong: string[] = [];
  const attempt = async ({ who, token }: Person): Promise<void> => {
    for (const call of mutations) {
      const expected = expectedOf(nameOf(call), who);
      if (!expected) continue;
      const codes = await codesOf(call, token);
      if (!expected.includes(codes)) wrong.push(`${who} ${call.field}: ${codes}`);
    }
  };
  await Promise.all(strangers.map(attempt));
  expect(wrong).toEqual([]);
  expect(await contents()).toEqual(before);
}, 600_000);

test('no query and no field of a public row shows private rows to strangers, and each is shown to those whom it concerns', async () => {
  const shown = new Map<string, Set<string>>(Object.keys(secret).map((name) => [name, new Set()]));
  const see = async (side: string, { token }: Person): Promise<void> => {
    for (const call of queries) {
      const { data } = await scene.app.graphql(call.document, call.variables, token);
      const text = JSON.stringify(data);
      for (const [name, id] of Object.entries(secret)) {
        if (text.includes(id)) shown.get(name)!.add(`${side} ${call.field}`);
      }
    }
  };
  const concerned = owners.filter(({ who }) => who === 'buyer' || who === 'provider');
  await Promise.all([
    ...mightiest.map((person) => see('stranger', person)),
    ...concerned.map((person) => see('owner', person)),
  ]);
  for (const [name, places] of shown) {
    expect([name, [...places].filter((place) => place.startsWith('stranger'))]).toEqual([name, []]);
    expect([name, places.size > 0]).toEqual([name, true]);
  }
}, 600_000);

test('the numbers are real: to somebody of those whom a row concerns no operation looks as if there were no row', async () => {
  const blind: string[] = [];
  for (const call of mutations) {
    if (treatments.get(nameOf(call)) !== 'own') continue;
    const answers: string[] = [];
    for (const { token } of owners) answers.push(await codesOf(call, token));
    if (answers.every((codes) => ['FORBIDDEN', 'NOT_FOUND'].includes(codes))) blind.push(call.field);
  }
  expect(blind).toEqual([]);
});
