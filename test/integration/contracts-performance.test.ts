import { localDate, newId } from '#kernel';
import { Reads } from '#platform';
import { CompleteContractByTime } from '../../libs/contracts/src/usecases/by-time.ts';
import { DraftAct } from '../../libs/contracts/src/usecases/draft-act.ts';
import { SuspendContractsOfProvider } from '../../libs/contracts/src/usecases/follow-register.ts';
import { RegisterCommitment } from '../../libs/contracts/src/usecases/register-commitment.ts';
import { ReportDelivery } from '../../libs/contracts/src/usecases/report-delivery.ts';
import { ResumeContract } from '../../libs/contracts/src/usecases/resume-contract.ts';
import { TerminateContract } from '../../libs/contracts/src/usecases/terminate-contract.ts';
import { ReinstateRegisterEntry } from '../../libs/register/src/usecases/reinstate-register-entry.ts';
import { SuspendRegisterEntry } from '../../libs/register/src/usecases/suspend-register-entry.ts';
import { atTime } from '../support/at-time.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { refused } from '../support/refused.ts';

let scene: ContractScene;
beforeAll(async () => {
  scene = await ContractScene.start(9);
});
afterAll(() => scene.app.stop());

const sums = (contractId: string) =>
  scene.one<{ drawn: string; accepted: string; line: string; acts: string }>(
    `select c.drawn_total as drawn, c.accepted_total as accepted, l.drawn_quantity as line,
       (select coalesce(sum(total), 0) from act where contract_id = c.id and state in ('submitted', 'accepted', 'paid')) as acts
     from contract c join contract_line l on l.contract_id = c.id where c.id = $1`,
    [contractId],
  );
const actsOf = (contractId: string) => scene.rows('select id from act where contract_id = $1', [contractId]);

describe('the commitment', () => {
  const register = async (contractId: string, registeredOn: string, lateReason = '', version?: number) =>
    scene.app.get(RegisterCommitment).execute(scene.buyer.financeOfficer, {
      contractId,
      version: version ?? (await scene.version('contract', contractId)),
      number: 'Б-117',
      registeredOn: localDate(registeredOn),
      lateReason,
    });

  test('makes the contract active; a stale version does not (BR-13, BR-25)', async () => {
    const contractId = await scene.signed();
    expect(await refused(register(contractId, '2026-04-16', '', 1))).toEqual(['STALE_VERSION']);
    expect(await scene.contract(contractId)).toMatchObject({ state: 'signed', commitment_number: null });
    await register(contractId, '2026-04-16');
    expect(await scene.contract(contractId)).toMatchObject({ state: 'active', commitment_number: 'Б-117' });
  });

  test('registered late needs a reason (BR-30)', async () => {
    const contractId = await scene.signed();
    await atTime(scene.app, '2026-04-30T10:00:00+03:00');
    expect(await refused(register(contractId, '2026-04-28'))).toEqual(['COMMITMENT_LATE_WITHOUT_REASON']);
    expect(await scene.contract(contractId)).toMatchObject({ state: 'signed', commitment_number: null });
    await register(contractId, '2026-04-28', 'Казначейство повернуло документи');
    expect(await scene.contract(contractId)).toMatchObject({ state: 'active', commitment_on: '2026-04-28' });
  });
});

test('suspension in the register suspends running contracts once; they go on only with an active entry (BR-69)', async () => {
  const running = await scene.active();
  const signed = await scene.signed();
  const entry = () =>
    scene.one<{ id: string; version: number }>('select id, version from register_entry where organisation_id = $1', [
      scene.provider.id,
    ]);
  const { id: entryId, version } = await entry();
  const deliver = (id: string) =>
    scene.app.get(SuspendContractsOfProvider).handle(
      {
        id,
        type: 'register.entry_suspended',
        subject: entryId,
        data: { organisationId: scene.provider.id, sliceSha256: '' },
      },
      scene.app.transactions,
    );
  await deliver(newId());
  expect(await scene.contract(running)).toMatchObject({ state: 'active' });

  await scene.app.get(SuspendRegisterEntry).execute(scene.buyer.registrar, { entryId, version, reason: 'Перевірка' });
  const event = newId();
  expect(await scene.race('contract', running, [() => deliver(event), () => deliver(event)])).toEqual([[], []]);
  expect(await scene.contract(running)).toMatchObject({ state: 'suspended', state_reason_code: 'PROVIDER_NOT_ACTIVE' });
  expect((await scene.journal(running)).filter((type) => type === 'contract.suspended')).toHaveLength(1);
  const commitment = {
    contractId: signed,
    version: 2,
    number: 'Б-1',
    registeredOn: localDate('2026-04-16'),
    lateReason: '',
  };
  expect(await refused(scene.app.get(RegisterCommitment).execute(scene.buyer.financeOfficer, commitment))).toEqual([
    'PROVIDER_NOT_ACTIVE',
  ]);

  const resume = async () =>
    scene.app.get(ResumeContract).execute(scene.buyer.contractOfficer, {
      contractId: running,
      version: await scene.version('contract', running),
      reasonCode: 'OBSTACLE_REMOVED',
      reason: 'Надавача поновлено',
    });
  expect(await refused(resume())).toEqual(['PROVIDER_NOT_ACTIVE']);
  expect(await scene.contract(running)).toMatchObject({ state: 'suspended' });
  await scene.app
    .get(ReinstateRegisterEntry)
    .execute(scene.buyer.registrar, { entryId, version: (await entry()).version });
  await resume();
  expect(await scene.contract(running)).toMatchObject({ state: 'active' });
});

describe('a delivery report', () => {
  test('of a month that is not over is refused (BR-66)', async () => {
    const contractId = await scene.active();
    const lines = [{ contractLineId: await scene.lineOf(contractId), persons: 5, quantity: '10' }];
    const report = { contractId, month: localDate('2026-05-01'), lines, refusals: 0, waiting: 0, complaints: 0 };
    await atTime(scene.app, '2026-05-31T23:59:59+03:00');
    expect(await refused(scene.app.get(ReportDelivery).execute(scene.provider.writer, report))).toEqual([
      'DELIVERY_PERIOD_NOT_OVER',
    ]);
    expect(await refused(scene.app.get(ReportDelivery).execute(scene.loser.writer, report))).toEqual(['NOT_FOUND']);
    expect(await scene.rows('select 1 from delivery_report where contract_id = $1', [contractId])).toEqual([]);
  });

  test('is corrected until its act is submitted, and stands once also when sent twice at the same time', async () => {
    const contractId = await scene.active();
    const send = () => scene.reported(contractId, '2026-05', '10');
    expect(await scene.race('contract', contractId, [send, send])).toEqual([[], []]);
    const reports = await scene.rows<{ id: string }>('select id from delivery_report where contract_id = $1', [
      contractId,
    ]);
    expect(reports).toHaveLength(1);
    const first = reports[0]!.id;
    await scene.reported(contractId, '2026-05', '12.5');
    const lines = await scene.rows('select quantity from delivery_line where report_id = $1', [first]);
    expect(lines).toEqual([{ quantity: '12500' }]);
    const { id: actId } = await scene.app
      .get(DraftAct)
      .execute(scene.provider.accountant, { reportId: first, lines: null, version: null });
    await scene.submit(actId);
    expect(await refused(scene.reported(contractId, '2026-05', '90'))).toEqual(['DELIVERY_IN_ACT']);
    expect(await scene.rows('select quantity from delivery_line where report_id = $1', [first])).toEqual(lines);
  });

  test('that is missing blocks the next act (BR-66)', async () => {
    const contractId = await scene.active();
    const reportId = await scene.reported(contractId, '2026-06', '10');
    const draft = () =>
      scene.app.get(DraftAct).execute(scene.provider.accountant, { reportId, lines: null, version: null });
    expect(await refused(draft())).toEqual(['DELIVERY_REPORT_MISSING']);
    expect(await actsOf(contractId)).toEqual([]);
    await scene.reported(contractId, '2026-05', '10');
    expect(await refused(draft())).toEqual([]);
  });
});

test('a terminated contract takes acts for what was delivered until that day, and nothing after', async () => {
  const contractId = await scene.active();
  await atTime(scene.app, '2026-06-10T10:00:00+03:00');
  const terminate = async (reason: string) =>
    scene.app.get(TerminateContract).execute(scene.buyer.head, {
      contractId,
      version: await scene.version('contract', contractId),
      reasonCode: 'BY_AGREEMENT',
      reason,
    });
  expect(await refused(terminate(''))).toEqual(['CONTRACT_REASON_MISSING']);
  await terminate('За згодою сторін');
  expect(await scene.contract(contractId)).toMatchObject({ state: 'terminated', ended_on: '2026-06-10' });
  await scene.accepted(contractId, '2026-05', '10');
  await scene.reported(contractId, '2026-06', '3');
  expect(await refused(scene.reported(contractId, '2026-07', '3'))).toEqual(['DELIVERY_OUTSIDE_CONTRACT']);
  expect(await sums(contractId)).toMatchObject({ accepted: '140000' });
});

test('time completes a contract on the day after its period, not before', async () => {
  const contractId = await scene.active();
  const work = scene.app.get(CompleteContractByTime);
  const reads = scene.app.get(Reads);
  await atTime(scene.app, '2026-12-31T23:59:59+02:00');
  expect(await work.due(reads, 100)).not.toContain(contractId);
  await work.run(contractId);
  expect(await scene.contract(contractId)).toMatchObject({ state: 'active' });
  expect(await work.next(reads)).toBe('2026-12-31T22:00:00.000Z');
  await atTime(scene.app, '2027-01-01T00:00:00+02:00');
  expect(await work.due(reads, 100)).toContain(contractId);
  await scene.race('contract', contractId, [() => work.run(contractId), () => work.run(contractId)]);
  expect(await scene.contract(contractId)).toMatchObject({
    state: 'completed',
    state_reason_code: 'PERIOD_ENDED',
    version: 4,
  });
});
