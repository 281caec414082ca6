import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation, givenProviderOrganisation, givenSession } from '../support/given-identity.ts';
import {
  givenApplication,
  givenRegisteredProvider,
  mandatoryCriteria,
  personDetails,
  type Registering,
} from '../support/given-register.ts';

let app: TestApplication;
let authority: Registering;
let registrar: string;

beforeAll(async () => {
  app = await TestApplication.start();
  await atTime(app, '2026-01-12T10:00:00+02:00');
  const id = await givenOrganisation(app, { kind: 'authority' });
  authority = { id, registrar: await givenMember(app, id, ['registrar']) };
  registrar = await givenSession(app, authority.registrar);
});
afterAll(() => app.stop());

interface Problem {
  code: string;
  path: string[];
  rule: string | null;
  message: string;
}

const problems = 'problems { code path rule message(language: en) }';

async function verb(name: string, input: string, fields: string, bearer: string | null) {
  const object = name.endsWith('RegisterEntry') ? 'registerEntry' : 'registerApplication';
  const { data, errors } = await app.graphql<Record<string, Record<string, unknown> & { problems: Problem[] }>>(
    `mutation { ${name}(input: { ${input} }) { object: ${object} { ${fields} } ${problems} } }`,
    {},
    bearer,
  );
  return {
    object: data?.[name]?.['object'] as Record<string, unknown> | null,
    problems: data?.[name]?.problems ?? [],
    errors,
  };
}

const details = `address: "Луцьк", phone: "+380", email: "a@example.org", legalForm: "ГО", ownershipForm: PRIVATE`;
const including = (authorityId: string, more = details) =>
  `kind: include, authorityId: "${authorityId}", services: [{ serviceCode: "015.1", capacity: 10, settings: ["HOME"] }], details: { ${more} }`;

test('a provider applies, is checked criterion by criterion, and is included', async () => {
  const { signatory } = await givenProviderOrganisation(app, 'ngo', 'Поруч');
  const filed = await verb(
    'fileRegisterApplication',
    including(authority.id),
    'id state decideBy late',
    await givenSession(app, signatory),
  );
  expect(filed).toMatchObject({
    object: { state: 'filed', decideBy: '2026-01-26T22:00:00.000Z', late: false },
    problems: [],
  });
  const applicationId = String(filed.object!['id']);
  for (const criterion of mandatoryCriteria) {
    const checked = await verb(
      'recordCriterionCheck',
      `applicationId: "${applicationId}", serviceCode: "015.1", criterionCode: "${criterion}", result: MET, evidence: "Довідка"`,
      'checks { nodes { serviceCode criterionCode result } }',
      registrar,
    );
    expect(checked.problems).toEqual([]);
  }
  const decided = await verb(
    'decideRegisterApplication',
    `applicationId: "${applicationId}", grant: true`,
    'state checks { nodes { result } }',
    registrar,
  );
  expect(decided.object).toEqual({
    state: 'included',
    checks: { nodes: mandatoryCriteria.map(() => ({ result: 'MET' })) },
  });
  const { data } = await app.graphql<{ registerEntries: { nodes: object[]; totalCount: number } }>(
    `{ registerEntries(serviceCode: "015.1") { totalCount nodes {
      name state version type includedOn organisation { name } authority { id } services { serviceCode capacity settings } slices { nodes { number sha256 } } } } }`,
  );
  expect(data.registerEntries).toEqual({
    totalCount: 1,
    nodes: [
      {
        name: 'Поруч',
        state: 'active',
        version: 1,
        type: 'O',
        includedOn: '2026-01-12',
        organisation: { name: 'Поруч' },
        authority: { id: authority.id },
        services: [{ serviceCode: '015.1', capacity: 10, settings: ['HOME'] }],
        slices: { nodes: [{ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }] },
      },
    ],
  });
});

test('a refusal says which criterion of which service is missing, with rule and text', async () => {
  const { signatory } = await givenProviderOrganisation(app);
  const applicationId = await givenApplication(app, authority, signatory);
  const { object, problems: told } = await verb(
    'decideRegisterApplication',
    `applicationId: "${applicationId}", grant: true`,
    'id',
    registrar,
  );
  expect(object).toBeNull();
  expect(told).toHaveLength(mandatoryCriteria.length);
  expect(told[0]).toEqual({
    code: 'CRITERION_NOT_CHECKED',
    path: [],
    rule: 'BR-8',
    message: `The criterion “founding documents” has not been checked for the service 015.1.`,
  });
});

test('a stale write is refused with its rule (BR-13)', async () => {
  const { entryId } = await givenRegisteredProvider(app, authority);
  const suspend = (version: number) =>
    verb(
      'suspendRegisterEntry',
      `entryId: "${entryId}", version: ${version}, reason: "Перевірка"`,
      'state version',
      registrar,
    );
  expect(await suspend(1)).toMatchObject({ object: { state: 'suspended', version: 2 }, problems: [] });
  const stale = await verb('reinstateRegisterEntry', `entryId: "${entryId}", version: 1`, 'state', registrar);
  expect(stale).toMatchObject({ object: null, problems: [{ code: 'STALE_VERSION', rule: 'BR-13' }] });
});

test('only a provider applies and only a registrar decides', async () => {
  const { signatory, writer } = await givenProviderOrganisation(app);
  const applicationId = await givenApplication(app, authority, signatory);
  const byWriter = await verb(
    'fileRegisterApplication',
    including(authority.id),
    'id',
    await givenSession(app, writer),
  );
  expect(byWriter.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const deciding = `applicationId: "${applicationId}", grant: true`;
  const byProvider = await verb('decideRegisterApplication', deciding, 'id', await givenSession(app, signatory));
  expect(byProvider.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const byNobody = await verb('decideRegisterApplication', deciding, 'id', null);
  expect(byNobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('an application is seen by its provider, its authority and oversight, who does not see personal data', async () => {
  const { signatory } = await givenProviderOrganisation(app, 'sole_entrepreneur');
  const applicationId = await givenApplication(app, authority, signatory, undefined, personDetails);
  const read = async (bearer: string) => {
    const { data } = await app.graphql<{ registerApplication: { details: object | null } | null }>(
      'query One($id: String!) { registerApplication(id: $id) { details { surname } } }',
      { id: applicationId },
      bearer,
    );
    return data.registerApplication;
  };
  const stranger = (await givenProviderOrganisation(app)).signatory;
  const auditor = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['auditor']);
  expect(await read(await givenSession(app, signatory))).toEqual({ details: { surname: 'Бондар' } });
  expect(await read(registrar)).toEqual({ details: { surname: 'Бондар' } });
  expect(await read(await givenSession(app, auditor))).toEqual({ details: null });
  expect(await read(await givenSession(app, stranger))).toBeNull();
});

test('the directory shows no personal data of a sole entrepreneur', async () => {
  const { entryId, id } = await givenRegisteredProvider(app, authority, {
    legalType: 'sole_entrepreneur',
    name: 'ФОП Бондар',
  });
  const { data } = await app.graphql<{ registerEntry: object }>(
    `query One($id: String!) { registerEntry(id: $id) {
      name type legalCode address phone email organisation { legalCode } slices { nodes { facts } } } }`,
    { id: entryId },
  );
  const hidden = { legalCode: null, address: null, phone: null, email: null };
  expect(data.registerEntry).toMatchObject({
    name: 'ФОП Бондар',
    type: 'F',
    ...hidden,
    organisation: { legalCode: null },
  });
  const [row] = (await app.transactions.asSystem('test', (transaction) =>
    transaction.manager.query('select legal_code from organisation where id = $1', [id]),
  )) as { legal_code: string }[];
  const shown = JSON.stringify(data.registerEntry);
  for (const secret of [row!.legal_code, personDetails.address, personDetails.phone])
    expect(shown).not.toContain(secret);
});

test('the directory leaves out the excluded and keeps them readable by their own address (BR-12)', async () => {
  const { entryId } = await givenRegisteredProvider(app, authority, { name: 'Колишні' });
  await verb(
    'excludeRegisterEntry',
    `entryId: "${entryId}", version: 1, reasonCode: "CRITERIA_LOST", reasonText: "Акт № 3"`,
    'state',
    registrar,
  );
  const { data } = await app.graphql<{ registerEntries: { nodes: { name: string }[] }; registerEntry: object }>(
    `query Both($id: String!) { registerEntries(first: 100) { nodes { name } } registerEntry(id: $id) { state reasonCode reason excludedOn } }`,
    { id: entryId },
  );
  expect(data.registerEntries.nodes.map(({ name }) => name)).not.toContain('Колишні');
  expect(data.registerEntry).toEqual({
    state: 'excluded',
    reasonCode: 'CRITERIA_LOST',
    reason: null,
    excludedOn: '2026-01-12',
  });
});
