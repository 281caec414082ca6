import { actText } from '#contracts';
import { reportText } from '#monitoring';
import { VerifyDocument } from '#publishing';
import { PrepareMonitoringReport } from '../../libs/monitoring/src/usecases/prepare-monitoring-report.ts';
import { PublishMonitoringReport } from '../../libs/monitoring/src/usecases/publish-monitoring-report.ts';
import { deliverAll } from '../support/deliver.ts';
import { ContractScene } from '../support/given-contracts.ts';

let scene: ContractScene;

beforeAll(async () => {
  scene = await ContractScene.start(1);
  const contractId = await scene.active();
  await scene.accepted(contractId, '2026-05', '30');
  await scene.accepted(contractId, '2026-06', '12.5');
  const officer = scene.buyer.monitoringOfficer;
  const { id: reportId } = await scene.app.get(PrepareMonitoringReport).execute(officer, {
    contractId,
    year: 2026,
    quarter: 2,
    findings: 'Послуги надано за графіком.',
    language: 'uk',
    version: null,
  });
  await scene.app.get(PublishMonitoringReport).execute(officer, { reportId, version: 1 });
  await deliverAll(scene.app);
});
afterAll(() => scene.app.stop());

const documentsOf = (kind: string) =>
  scene.rows<{ id: string; text: string }>('select id, text from legal_document where kind = $1 order by created_at', [
    kind,
  ]);

test.each([
  [actText, 2],
  [reportText, 1],
] as const)('facts of %# as frozen by their owner are read, printed and proven', async (document, count) => {
  const frozen = await documentsOf(document.kind);
  expect(frozen).toHaveLength(count);
  for (const { id, text } of frozen) {
    expect(() => document.shown(JSON.parse(text))).not.toThrow();
    expect(await scene.app.get(VerifyDocument).execute(id)).toMatchObject({
      factsAreWhole: true,
      fileIsWhole: true,
      fileFollowsFromFacts: true,
    });
  }
});

test('the second act says what was accepted before it, and the report says what both delivered', async () => {
  const [, second] = (await documentsOf('act.text')).map(({ text }) => actText.shown(JSON.parse(text)));
  expect(second).toMatchObject({ contract: { acceptedBefore: 4_200_00n }, act: { total: 1_750_00n } });
  const [report] = (await documentsOf('monitoring.report')).map(({ text }) => reportText.shown(JSON.parse(text)));
  expect(report).toMatchObject({ totals: { accepted: 5_950_00n, paid: 0n }, lines: [{ delivered: 42_500n }] });
});

test('provider and authority are told of acts and of the report', async () => {
  const kindsOf = async (organisationId: string) =>
    (await scene.rows<{ kind: string }>('select kind from notice where organisation_id = $1', [organisationId])).map(
      ({ kind }) => kind,
    );
  const provider = await kindsOf(scene.provider.id);
  expect(provider.filter((kind) => kind === 'ACT_ACCEPTED')).toHaveLength(2);
  expect(provider).toContain('MONITORING_REPORT_PUBLISHED');
  const authority = await kindsOf(scene.buyer.id);
  expect(authority.filter((kind) => kind === 'ACT_SUBMITTED')).toHaveLength(2);
  expect(authority).toContain('DELIVERY_REPORTED');
});
