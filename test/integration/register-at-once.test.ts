import { DecideRegisterApplication } from '../../libs/register/src/usecases/decide-register-application.ts';
import { RecordCriterionCheck } from '../../libs/register/src/usecases/record-criterion-check.ts';
import { WithdrawRegisterApplication } from '../../libs/register/src/usecases/withdraw-register-application.ts';
import type { CheckResult } from '../../libs/register/src/domain/decision.ts';
import { TestApplication } from '../support/application.ts';
import { givenMember, givenOrganisation, type Member } from '../support/given-identity.ts';
import { givenApplication, givenChecks, mandatoryCriteria, type Registering } from '../support/given-register.ts';
import { refused } from '../support/refused.ts';

let app: TestApplication;
let authority: Registering;

beforeAll(async () => {
  app = await TestApplication.start();
  const id = await givenOrganisation(app, { kind: 'authority' });
  authority = { id, registrar: await givenMember(app, id, ['registrar']) };
});
afterAll(() => app.stop());

const rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []) =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>);

const check = (applicationId: string, result: CheckResult, criterionCode = mandatoryCriteria[0]!) => {
  const finding = { applicationId, serviceCode: '015.1', criterionCode, result, evidence: 'Довідка' };
  return refused(app.get(RecordCriterionCheck).execute(authority.registrar, finding));
};
const decide = (applicationId: string) => {
  const decision = { applicationId, grant: true, reasonCode: null, reasonText: null };
  return refused(app.get(DecideRegisterApplication).execute(authority.registrar, decision));
};
const withdraw = (applicationId: string, signatory: Member) =>
  refused(app.get(WithdrawRegisterApplication).execute(signatory, { applicationId }));

async function givenUnchecked() {
  const id = await givenOrganisation(app, { kind: 'provider' });
  const signatory = await givenMember(app, id, ['signatory']);
  const applicationId = await givenApplication(app, authority, signatory);
  return { id, signatory, applicationId };
}

async function givenChecked() {
  const given = await givenUnchecked();
  await givenChecks(app, authority.registrar, given.applicationId);
  return given;
}

test('one criterion checked by several at the same time has one finding', async () => {
  const { applicationId } = await givenUnchecked();
  const answers = await Promise.all(
    (['MET', 'NOT_MET', 'MET', 'NOT_MET'] as const).map((result) => check(applicationId, result)),
  );
  expect(answers.flat()).toEqual([]);
  const findings = await rows('select 1 from criterion_check where application_id = $1', [applicationId]);
  expect(findings).toHaveLength(1);
});

test('a finding against a decision: whoever is included had every criterion met (BR-8)', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { applicationId, id } = await givenChecked();
    const [found, decided] = await Promise.all([check(applicationId, 'NOT_MET'), decide(applicationId)]);
    expect([...found, ...decided]).toHaveLength(1);
    const open = await rows(`select 1 from criterion_check where application_id = $1 and result = 'NOT_MET'`, [
      applicationId,
    ]);
    const entries = await rows('select 1 from register_entry where organisation_id = $1', [id]);
    expect([open.length, entries.length]).toEqual(decided.length === 0 ? [0, 1] : [1, 0]);
  }
});

test('a withdrawal against a decision: one of them happens', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { applicationId, id, signatory } = await givenChecked();
    const [taken, decided] = await Promise.all([withdraw(applicationId, signatory), decide(applicationId)]);
    expect([...taken, ...decided]).toEqual(['WRONG_STATE']);
    const entries = await rows('select 1 from register_entry where organisation_id = $1', [id]);
    expect(entries).toHaveLength(decided.length === 0 ? 1 : 0);
  }
});
