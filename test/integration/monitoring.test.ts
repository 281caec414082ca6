import { reportText } from '#monitoring';
import { localDate } from '#kernel';
import { RecordPaymentExecution } from '../../libs/contracts/src/usecases/record-payment-execution.ts';
import {
  PrepareMonitoringReport,
  type PrepareMonitoringReportInput,
} from '../../libs/monitoring/src/usecases/prepare-monitoring-report.ts';
import { PublishMonitoringReport } from '../../libs/monitoring/src/usecases/publish-monitoring-report.ts';
import { atTime } from '../support/at-time.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { givenAuthority } from '../support/given-identity.ts';
import { refused } from '../support/refused.ts';

let scene: ContractScene;
beforeAll(async () => {
  scene = await ContractScene.start(5);
});
afterAll(() => scene.app.stop());

const prepare = (contractId: string, changed: Partial<PrepareMonitoringReportInput> = {}) =>
  scene.app.get(PrepareMonitoringReport).execute(scene.buyer.monitoringOfficer, {
    contractId,
    year: 2026,
    quarter: 2,
    findings: 'Послуги надано за графіком.',
    language: 'uk',
    version: null,
    ...changed,
  });
const reportsOf = (contractId: string) =>
  scene.rows<{ id: string; state: string; version: number; figures: string }>(
    'select id, state, version, figures from monitoring_report where contract_id = $1',
    [contractId],
  );

/** May: 30 hours, accepted and paid; June: 10 hours, accepted. The clock stands on 1 July. */
async function performed(): Promise<string> {
  const contractId = await scene.active();
  const may = await scene.accepted(contractId, '2026-05', '30');
  const { id: paymentId } = await scene.order(may, '4200.00');
  const paid = { paymentId, version: 1, treasuryNumber: '1', executedOn: localDate('2026-06-01') };
  await scene.app.get(RecordPaymentExecution).execute(scene.buyer.financeOfficer, paid);
  await scene.accepted(contractId, '2026-06', '10');
  return contractId;
}

test('a quarter that is not over, and a contract that never ran, are refused', async () => {
  const active = await scene.active();
  await atTime(scene.app, '2026-06-30T23:59:59+03:00');
  expect(await refused(prepare(active))).toEqual(['MONITORING_QUARTER_NOT_OVER']);
  expect(await refused(prepare(active, { quarter: 1 }))).toEqual(['MONITORING_OUTSIDE_CONTRACT']);
  const pending = await scene.prepared();
  await atTime(scene.app, '2026-07-01T10:00:00+03:00');
  expect(await refused(prepare(pending))).toEqual(['MONITORING_CONTRACT_NOT_PERFORMED']);
  expect(await reportsOf(active)).toEqual([]);
  expect(await reportsOf(pending)).toEqual([]);
});

test('figures are those of the reports, acts and payments of the quarter, shares exact', async () => {
  const contractId = await performed();
  await prepare(contractId);
  const [report] = await reportsOf(contractId);
  expect(JSON.parse(report!.figures)).toMatchObject({
    lines: [{ number: 1, planned: '24898', delivered: '40000', share: '20000/12449', persons: 5 }],
    totals: { planned: '348572', accepted: '560000', paid: '420000', refusals: 2, waiting: 3, complaints: 0 },
    rating: 'GOOD',
    bands: { good: '4/5', satisfactory: '51/100' },
  });
});

test('only the own authority monitors, and a draft is one, also when two are prepared at the same time', async () => {
  const contractId = await performed();
  const stranger = await givenAuthority(scene.app);
  const input = { contractId, year: 2026, quarter: 2, findings: 'x', language: 'uk', version: null } as const;
  expect(await refused(scene.app.get(PrepareMonitoringReport).execute(stranger.monitoringOfficer, input))).toEqual([
    'NOT_FOUND',
  ]);
  const answers = await scene.race(
    'contract',
    contractId,
    [1, 2].map(() => () => prepare(contractId)),
  );
  expect(answers.flat()).toEqual(['STALE_VERSION']);
  expect(await reportsOf(contractId)).toHaveLength(1);
});

test('a draft is prepared again with its version, published once, and never changes afterwards', async () => {
  const contractId = await performed();
  const { id: reportId } = await prepare(contractId);
  expect(await refused(prepare(contractId))).toEqual(['STALE_VERSION']);
  await prepare(contractId, { version: 1, findings: 'Послуги надано. Скарг немає.' });
  const publish = (version: number) =>
    scene.app.get(PublishMonitoringReport).execute(scene.buyer.monitoringOfficer, { reportId, version });
  expect(await refused(publish(1))).toEqual(['STALE_VERSION']);
  expect(await reportsOf(contractId)).toMatchObject([{ state: 'draft', version: 2 }]);
  const answers = await scene.race(
    'monitoring_report',
    reportId,
    [1, 2].map(() => () => publish(2)),
  );
  expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
  expect(await scene.journal(reportId)).toEqual(
    expect.arrayContaining(['monitoring.prepared', 'document.frozen', 'monitoring.published']),
  );
  expect(await refused(prepare(contractId, { version: 3 }))).toEqual(['WRONG_STATE']);
  await expect(scene.rows(`update monitoring_report set findings = 'x' where id = $1`, [reportId])).rejects.toThrow(
    'never changes',
  );
  const text = await scene.facts(reportText, reportId);
  expect(text).toMatchObject({ rating: 'GOOD', report: { findings: 'Послуги надано. Скарг немає.' } });
});
