import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, givenSession, PASSWORD } from '../support/given-identity.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const rows = async (statement: string, values: unknown[] = []) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values)) as Promise<
    Record<string, unknown>[]
  >;

const signUp = (input: string) =>
  app.graphql<{
    signUpProvider: {
      organisation: { id: string } | null;
      problems: { code: string; path: string[]; rule: string; message: string }[];
    };
  }>(`mutation { signUpProvider(input: { ${input} }) { organisation { id } problems { code path rule message } } }`);

test('a provider signs up, signs in and sees itself with its roles', async () => {
  const { data } = await signUp(
    'legalType: ngo, legalCode: "43210005", name: "Поруч", email: "Olena@Poruch.example", personName: "Олена", password: "a long enough password"',
  );
  expect(data.signUpProvider.problems).toEqual([]);
  const session = await app.graphql<{ signIn: { token: string } }>(
    `mutation { signIn(input: { email: "olena@poruch.example", password: "${PASSWORD}" }) { token problems { code } } }`,
  );
  const viewer = await app.graphql<{ viewer: object }>(
    '{ viewer { roles person { name } organisation { id legalCode members { nodes { roles person { email } } } } } }',
    {},
    session.data.signIn.token,
  );
  expect(viewer.data.viewer).toEqual({
    roles: ['accountant', 'bid_writer', 'signatory'],
    person: { name: 'Олена' },
    organisation: {
      id: data.signUpProvider.organisation!.id,
      legalCode: '43210005',
      members: {
        nodes: [{ roles: ['accountant', 'bid_writer', 'signatory'], person: { email: 'olena@poruch.example' } }],
      },
    },
  });
});

test('everything that is wrong with a sign-up is said at once, in Ukrainian, and nothing is written', async () => {
  const before = await rows('select count(*) from organisation');
  const { data } = await signUp(
    'legalType: ngo, legalCode: "12", name: "Т", email: "x", personName: "О", password: "short"',
  );
  expect(data.signUpProvider.organisation).toBeNull();
  expect(data.signUpProvider.problems).toEqual([
    { code: 'NAME_MISSING', path: ['name'], rule: null, message: 'Вкажіть повну назву або ім’я.' },
    { code: 'LEGAL_CODE_MALFORMED', path: ['legalCode'], rule: 'BR-7', message: 'Код має складатися з 8 цифр.' },
  ]);
  expect(await rows('select count(*) from organisation')).toEqual(before);
});

test('a wrong person leaves no organisation behind: the whole sign-up is one transaction', async () => {
  const input =
    'legalType: ngo, legalCode: "43210010", name: "Надія", personName: "О", email: "x", password: "password2026"';
  const { data } = await signUp(input);
  expect(data.signUpProvider.problems.map(({ code }) => code)).toEqual([
    'EMAIL_MALFORMED',
    'NAME_MISSING',
    'PASSWORD_COMMON',
  ]);
  expect(await rows(`select 1 from organisation where legal_code = '43210010'`)).toEqual([]);
});

test('two sign-ups with one legal code at the same time make one organisation', async () => {
  const input = (n: number) =>
    `legalType: ngo, legalCode: "43210026", name: "Разом", email: "r${n}@example.org", personName: "Ірина", password: "a long enough password"`;
  const answers = await Promise.all([signUp(input(1)), signUp(input(2)), signUp(input(3))]);
  const codes = answers.flatMap(({ data }) => data.signUpProvider.problems.map(({ code }) => code));
  expect(codes).toEqual(['LEGAL_CODE_TAKEN', 'LEGAL_CODE_TAKEN']);
  expect(await rows(`select count(*)::int as n from organisation where legal_code = '43210026'`)).toEqual([{ n: 1 }]);
  expect(await rows(`select count(*)::int as n from person where email like 'r_@example.org'`)).toEqual([{ n: 1 }]);
});

test('a wrong password and an unknown address are answered alike, and attempts have to wait after five', async () => {
  const organisationId = await givenOrganisation(app, { kind: 'authority' });
  const member = await givenMember(app, organisationId, ['planner']);
  const attempt = async (email: string) =>
    (
      await app.graphql<{ signIn: { token: string | null; problems: { code: string }[] } }>(
        `mutation { signIn(input: { email: "${email}", password: "not the password" }) { token problems { code } } }`,
      )
    ).data.signIn;
  expect(await attempt(member.email)).toEqual({ token: null, problems: [{ code: 'SIGN_IN_FAILED' }] });
  expect(await attempt('nobody@example.org')).toEqual({ token: null, problems: [{ code: 'SIGN_IN_FAILED' }] });
  for (let failures = 1; failures < 6; failures += 1) await attempt(member.email);
  expect(await attempt(member.email)).toEqual({ token: null, problems: [{ code: 'SIGN_IN_TOO_OFTEN' }] });
});

test('a session acts for nobody until a person with two organisations has chosen one', async () => {
  const [one, other] = [
    await givenOrganisation(app, { kind: 'authority' }),
    await givenOrganisation(app, { kind: 'authority' }),
  ];
  const member = await givenMember(app, one, ['planner']);
  const { AddMember } = await import('../../libs/identity/src/usecases/add-member.ts');
  const headOfOther = await givenMember(app, other, ['head']);
  const joined = { organisationId: other, email: member.email, name: '', password: null, roles: ['head'] as const };
  await app.get(AddMember).execute(headOfOther, joined);
  const token = await givenSession(app, member);
  const roles = async () =>
    (await app.graphql<{ viewer: { roles: string[] } }>('{ viewer { roles } }', {}, token)).data.viewer.roles;
  const choose = async (organisationId: string) =>
    (
      await app.graphql<{ chooseOrganisation: { done: boolean; problems: { code: string }[] } }>(
        `mutation { chooseOrganisation(input: { organisationId: "${organisationId}" }) { done problems { code } } }`,
        {},
        token,
      )
    ).data.chooseOrganisation;
  expect(await roles()).toEqual([]);
  expect(await choose('x')).toEqual({ done: false, problems: [{ code: 'INPUT_INVALID' }] });
  expect(await choose(other)).toEqual({ done: true, problems: [] });
  expect(await roles()).toEqual(['head']);
});

test('another organisation sees neither the members nor a sole entrepreneur’s number', async () => {
  const id = await givenOrganisation(app, { kind: 'provider', legalType: 'sole_entrepreneur' });
  const own = await givenMember(app, id, ['signatory']);
  const stranger = await givenMember(app, await givenOrganisation(app, { kind: 'provider' }), ['signatory']);
  const seen = async (token: string | null) =>
    (
      await app.graphql<{ organisation: { legalCode: string | null; members: { nodes: unknown[] } } }>(
        `{ organisation(id: "${id}") { legalCode members { nodes { id } } } }`,
        {},
        token,
      )
    ).data.organisation;
  expect((await seen(await givenSession(app, own))).members.nodes).toHaveLength(1);
  expect((await seen(await givenSession(app, own))).legalCode).toMatch(/^\d{10}$/);
  for (const token of [null, await givenSession(app, stranger)]) {
    expect(await seen(token)).toEqual({ legalCode: null, members: { nodes: [] } });
  }
});

test('who has left is no longer shown by name, and the membership stays on record', async () => {
  const organisationId = await givenOrganisation(app, { kind: 'authority' });
  const head = await givenMember(app, organisationId, ['head']);
  const leaver = await givenMember(app, organisationId, ['planner']);
  const [membership] = await rows('select id from membership where person_id = $1', [leaver.personId]);
  const { ChangeRoles } = await import('../../libs/identity/src/usecases/change-roles.ts');
  await app.get(ChangeRoles).execute(head, { membershipId: String(membership!['id']), roles: [] });
  const { data } = await app.graphql<{
    organisation: { members: { nodes: { roles: string[]; person: object | null }[] } };
  }>(
    `{ organisation(id: "${organisationId}") { members { nodes { roles person { id } } } } }`,
    {},
    await givenSession(app, head),
  );
  expect(data.organisation.members.nodes).toEqual([
    { roles: ['head'], person: { id: head.personId } },
    { roles: ['planner'], person: null },
  ]);
});

test('a signed-out session is over, on the server', async () => {
  const member = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['planner']);
  const token = await givenSession(app, member);
  await app.graphql('mutation { signOut { done } }', {}, token);
  const { data } = await app.graphql<{ viewer: { person: null } }>('{ viewer { person { id } } }', {}, token);
  expect(data.viewer.person).toBeNull();
});

test('a key narrows the roles of its maker and dies with the membership', async () => {
  const organisationId = await givenOrganisation(app, { kind: 'authority' });
  const head = await givenMember(app, organisationId, ['head', 'planner']);
  const made = await app.graphql<{ createApiKey: { token: string } }>(
    'mutation { createApiKey(input: { name: "export", roles: [planner, operator] }) { token problems { code } } }',
    {},
    await givenSession(app, head),
  );
  const roles = async () =>
    (await app.graphql<{ viewer: { roles: string[] } }>('{ viewer { roles } }', {}, made.data.createApiKey.token)).data
      .viewer.roles;
  expect(await roles()).toEqual(['planner']);
  const [membership] = await rows('select id from membership where person_id = $1', [head.personId]);
  const { ChangeRoles } = await import('../../libs/identity/src/usecases/change-roles.ts');
  await app.get(ChangeRoles).execute(head, { membershipId: String(membership!['id']), roles: [] });
  expect(await roles()).toEqual([]);
});

test('a revoked key opens nothing any more, and when it was revoked does not change', async () => {
  const head = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['head']);
  const session = await givenSession(app, head);
  const made = await app.graphql<{ createApiKey: { token: string } }>(
    'mutation { createApiKey(input: { name: "export", roles: [head] }) { token } }',
    {},
    session,
  );
  const ask = () => app.graphql<{ viewer: object | null }>('{ viewer { roles } }', {}, made.data.createApiKey.token);
  expect((await ask()).data.viewer).toEqual({ roles: ['head'] });
  const kept = () => rows('select id, revoked_at::text from api_key where person_id = $1', [head.personId]);
  const [key] = await kept();
  const revoke = `mutation { revokeApiKey(input: { keyId: "${String(key!['id'])}" }) { done problems { code } } }`;
  const ends: unknown[] = [];
  for (let times = 0; times < 2; times += 1) {
    expect((await app.graphql(revoke, {}, session)).data).toEqual({ revokeApiKey: { done: true, problems: [] } });
    ends.push(await kept());
  }
  expect(ends[1]).toEqual(ends[0]);
  expect((await ask()).data.viewer).toEqual({ roles: [] });
});

test('a repeated request with one key has one effect and one answer; with other data it is refused', async () => {
  const organisationId = await givenOrganisation(app, { kind: 'authority' });
  const head = await givenMember(app, organisationId, ['head']);
  const token = await givenSession(app, head);
  const add = (email: string) =>
    app.graphql<{ addMember: { membership: { id: string } | null; problems: { code: string }[] } }>(
      `mutation { addMember(idempotencyKey: "key-1", input: { organisationId: "${organisationId}", email: "${email}", name: "Марко", password: "${PASSWORD}", roles: [planner] })
        { membership { id } problems { code } } }`,
      {},
      token,
    );
  const both = await Promise.all([add('marko@example.org'), add('marko@example.org')]);
  const ids = both.map(({ data }) => data.addMember.membership?.id);
  expect(ids[0]).toBeDefined();
  expect(ids[1]).toBe(ids[0]);
  expect((await add('marta@example.org')).data.addMember).toEqual({
    membership: null,
    problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
  });
  expect(await rows(`select count(*)::int as n from membership where organisation_id = $1`, [organisationId])).toEqual([
    { n: 2 },
  ]);
});

test('nobody without the role gets through, and the refusal says only that', async () => {
  const token = await givenSession(
    app,
    await givenMember(app, await givenOrganisation(app, { kind: 'provider' }), ['bid_writer']),
  );
  const create =
    'mutation { createOrganisation(input: { kind: authority, legalType: authority, legalCode: "43210031", name: "Рада" }) { problems { code } } }';
  expect((await app.graphql(create)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await app.graphql(create, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await rows(`select 1 from organisation where legal_code = '43210031'`)).toEqual([]);
});
