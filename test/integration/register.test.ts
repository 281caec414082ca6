import { standing } from '#register';
import { DecideRegisterApplication } from '../../libs/register/src/usecases/decide-register-application.ts';
import { FileRegisterApplication } from '../../libs/register/src/usecases/file-register-application.ts';
import { RecordCriterionCheck } from '../../libs/register/src/usecases/record-criterion-check.ts';
import { WithdrawRegisterApplication } from '../../libs/register/src/usecases/withdraw-register-application.ts';
import { AddMember } from '../../libs/identity/src/usecases/add-member.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import { givenMember, givenOrganisation, givenProviderOrganisation, type Member } from '../support/given-identity.ts';
import {
  dayCare,
  givenApplication,
  givenChecks,
  givenRegisteredProvider,
  grant,
  homeCare,
  mandatoryCriteria,
  organisationDetails,
  personDetails,
  type Registering,
} from '../support/given-register.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let authority: Registering;

beforeAll(async () => {
  app = await TestApplication.start();
  const id = await givenOrganisation(app, { kind: 'authority' });
  authority = { id, registrar: await givenMember(app, id, ['registrar']) };
});
beforeEach(() => atTime(app, '2026-01-12T10:00:00+02:00'));
afterAll(() => app.stop());

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);

const stateOf = async (applicationId: string): Promise<unknown> =>
  (await rows('select state from register_application where id = $1', [applicationId]))[0]!['state'];

const entriesOf = (organisationId: string) =>
  rows('select * from register_entry where organisation_id = $1', [organisationId]);

const journal = async (subject: string): Promise<unknown[]> =>
  (await rows('select type from journal where subject = $1 order by sequence', [subject])).map(({ type }) => type);

const including = {
  ...{ kind: 'include' as const, services: [homeCare], details: organisationDetails },
  ...{ entryVersion: null, evidenceFileIds: [] },
};
const filing = (signatory: Member, change: object = {}) =>
  refused(app.get(FileRegisterApplication).execute(signatory, { ...including, authorityId: authority.id, ...change }));
const refusal = (applicationId: string, reasonCode: string | null, reasonText: string | null) =>
  refused(
    app
      .get(DecideRegisterApplication)
      .execute(authority.registrar, { applicationId, grant: false, reasonCode, reasonText }),
  );

describe('an application', () => {
  test('waits for its decision for the days of the pack (BR-9)', async () => {
    const { signatory, id } = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, signatory);
    const [row] = await rows(
      'select reference, state, filed_at, decide_by, pack_hash from register_application where id = $1',
      [applicationId],
    );
    expect(row).toMatchObject({ state: 'filed', decide_by: '2026-01-26T22:00:00.000Z' });
    expect(row!['reference']).toMatch(/^AP-2026-\d{6}$/);
    expect(row!['pack_hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(await journal(applicationId)).toEqual(['register.application_filed']);
    expect(await entriesOf(id)).toEqual([]);
  });

  test('is one at a time, also when two are filed at the same time', async () => {
    const { signatory, id } = await givenProviderOrganisation(app);
    const answers = await Promise.all([filing(signatory), filing(signatory)]);
    expect(answers.flat()).toEqual(['APPLICATION_ALREADY_FILED']);
    expect(await rows('select 1 from register_application where organisation_id = $1', [id])).toHaveLength(1);
  });

  test('with mistakes is refused whole and leaves nothing (BR-14)', async () => {
    const { signatory, id } = await givenProviderOrganisation(app, 'sole_entrepreneur');
    expect(await filing(signatory, { services: [{ ...homeCare, serviceCode: '999.9', capacity: 0 }] })).toEqual([
      'PROVIDER_FIELD_MISSING',
      'PROVIDER_FIELD_MISSING',
      'SERVICE_NOT_IN_CLASSIFIER',
      'SERVICE_CAPACITY_NOT_POSITIVE',
    ]);
    expect(await filing(signatory, { authorityId: id, details: personDetails })).toEqual([
      'REGISTER_AUTHORITY_UNKNOWN',
    ]);
    expect(await filing(signatory, { kind: 'change', entryVersion: 1, details: personDetails })).toEqual([
      'PROVIDER_NOT_IN_REGISTER',
    ]);
    expect(await rows('select 1 from register_application where organisation_id = $1', [id])).toEqual([]);
  });

  test('can be withdrawn by the provider alone, and then another be filed', async () => {
    const { signatory } = await givenProviderOrganisation(app);
    const stranger = (await givenProviderOrganisation(app)).signatory;
    const applicationId = await givenApplication(app, authority, signatory);
    const withdraw = (by: Member) => refused(app.get(WithdrawRegisterApplication).execute(by, { applicationId }));
    expect(await withdraw(stranger)).toEqual(['NOT_FOUND']);
    expect(await withdraw(signatory)).toEqual([]);
    expect(await withdraw(signatory)).toEqual(['WRONG_STATE']);
    expect(await filing(signatory)).toEqual([]);
  });
});

describe('checking', () => {
  test('keeps each finding with its checker, and a later one replaces it (BR-8)', async () => {
    const { signatory } = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, signatory);
    const check = (result: 'MET' | 'NOT_MET') =>
      app.get(RecordCriterionCheck).execute(authority.registrar, {
        applicationId,
        serviceCode: '015.1',
        criterionCode: mandatoryCriteria[0]!,
        result,
        evidence: 'Статут',
      });
    await check('NOT_MET');
    await check('MET');
    expect(
      await rows('select result, checked_by, evidence from criterion_check where application_id = $1', [applicationId]),
    ).toEqual([{ result: 'MET', checked_by: authority.registrar.personId, evidence: 'Статут' }]);
    expect(await journal(applicationId)).toEqual([
      'register.application_filed',
      'register.criterion_checked',
      'register.criterion_checked',
    ]);
  });

  test('is for a registrar of the deciding authority, who is not of the provider (BR-86)', async () => {
    const provider = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, provider.signatory);
    const stranger = await givenMember(app, await givenOrganisation(app, { kind: 'authority' }), ['registrar']);
    const double = await givenMember(app, authority.id, ['registrar']);
    await app.get(AddMember).execute(
      { ...double, roles: ['operator'], organisationKind: 'operator' },
      {
        organisationId: provider.id,
        email: double.email,
        name: 'Олена Коваль',
        password: null,
        roles: ['bid_writer'],
      },
    );
    const check = {
      applicationId,
      serviceCode: '015.1',
      criterionCode: mandatoryCriteria[0]!,
      result: 'MET',
      evidence: 'Статут',
    } as const;
    expect(await refused(app.get(RecordCriterionCheck).execute(stranger, check))).toEqual(['NOT_FOUND']);
    expect(await refused(app.get(RecordCriterionCheck).execute(double, check))).toEqual([
      'REGISTRAR_BELONGS_TO_PROVIDER',
    ]);
    expect(await refused(grant(app, double, applicationId))).toEqual(['REGISTRAR_BELONGS_TO_PROVIDER']);
    expect(await rows('select 1 from criterion_check where application_id = $1', [applicationId])).toEqual([]);
  });
});

describe('a decision', () => {
  test('includes nobody while a mandatory criterion of any service is open (BR-8)', async () => {
    const { signatory, id } = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, signatory, [homeCare, dayCare]);
    await givenChecks(app, authority.registrar, applicationId, [homeCare]);
    expect(await refused(grant(app, authority.registrar, applicationId))).toEqual(
      mandatoryCriteria.map(() => 'CRITERION_NOT_CHECKED'),
    );
    expect(await stateOf(applicationId)).toBe('filed');
    expect(await entriesOf(id)).toEqual([]);
    await givenChecks(app, authority.registrar, applicationId, [dayCare]);
    expect(await refused(grant(app, authority.registrar, applicationId))).toEqual([]);
    expect(await entriesOf(id)).toMatchObject([{ state: 'active', version: 1, included_on: '2026-01-12' }]);
  });

  test('by silence does not exist: after the term the application still waits (BR-9)', async () => {
    const { signatory, id } = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, signatory);
    await givenChecks(app, authority.registrar, applicationId);
    await atTime(app, '2026-03-01T10:00:00+02:00');
    expect(await entriesOf(id)).toEqual([]);
    expect(await stateOf(applicationId)).toBe('filed');
    expect(await refused(grant(app, authority.registrar, applicationId))).toEqual([]);
  });

  test('against an application names a reason of the closed list and explains it (BR-10)', async () => {
    const { signatory, id } = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, signatory);
    expect(await refusal(applicationId, 'DISLIKE', ' ')).toEqual(['REASON_NOT_IN_LIST', 'REASON_TEXT_MISSING']);
    expect(await refusal(applicationId, null, null)).toEqual(['REASON_NOT_IN_LIST', 'REASON_TEXT_MISSING']);
    expect(await stateOf(applicationId)).toBe('filed');
    expect(await refusal(applicationId, 'SANCTIONS', 'Рішення від 01.01.2026')).toEqual([]);
    expect(await stateOf(applicationId)).toBe('refused');
    expect(await entriesOf(id)).toEqual([]);
    expect(await journal(applicationId)).toEqual(['register.application_filed', 'register.application_refused']);
  });

  test('is made once, also by two registrars at the same time', async () => {
    const { signatory, id } = await givenProviderOrganisation(app);
    const applicationId = await givenApplication(app, authority, signatory);
    await givenChecks(app, authority.registrar, applicationId);
    const both = await Promise.all([
      refused(grant(app, authority.registrar, applicationId)),
      refusal(applicationId, 'SANCTIONS', 'Рішення'),
    ]);
    expect(both.flat()).toEqual(['WRONG_STATE']);
    const granted = both[0]!.length === 0;
    expect(await stateOf(applicationId)).toBe(granted ? 'included' : 'refused');
    expect(await entriesOf(id)).toHaveLength(granted ? 1 : 0);
  });

  test('gives each provider one entry with a number of its own (BR-7)', async () => {
    const one = await givenRegisteredProvider(app, authority);
    const other = await givenRegisteredProvider(app, authority);
    const [first, second] = [(await entriesOf(one.id))[0]!, (await entriesOf(other.id))[0]!];
    expect(first['reference']).toMatch(/^R-2026-\d{6}$/);
    expect(first['reference']).not.toBe(second['reference']);
    expect(await filing(one.signatory)).toEqual(['ALREADY_IN_REGISTER']);
    const steal = rows('update register_entry set legal_code = $1 where id = $2', [first['legal_code'], other.entryId]);
    await expect(steal).rejects.toThrow(/register_entry_legal_code/);
  });

  test('makes the provider stand for its services, and for nobody before (BR-6)', async () => {
    const provider = await givenRegisteredProvider(app, authority, { services: [homeCare, dayCare] });
    const stranger = await givenProviderOrganisation(app);
    const [slice] = await rows('select id, sha256 from register_slice where entry_id = $1', [provider.entryId]);
    const stands = (organisationId: string) =>
      app.transactions.asSystem('test', (transaction) => standing(transaction, organisationId));
    expect(await stands(provider.id)).toMatchObject({
      entryId: provider.entryId,
      state: 'active',
      serviceCodes: ['015.1', '015.3'],
      capacity: { '015.1': 40, '015.3': 20 },
      sliceId: slice!['id'],
      sliceHash: slice!['sha256'],
    });
    expect(await stands(stranger.id)).toBeNull();
  });
});
