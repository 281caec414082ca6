import { localDate } from '#kernel';
import type { ContractReason } from '../../../libs/contracts/src/domain/contract.ts';
import {
  CancelUnsignedContract,
  CompleteContractByTime,
  FlagOverdueAct,
} from '../../../libs/contracts/src/usecases/by-time.ts';
import { CancelContract } from '../../../libs/contracts/src/usecases/cancel-contract.ts';
import { CompleteContract } from '../../../libs/contracts/src/usecases/complete-contract.ts';
import { DraftAct } from '../../../libs/contracts/src/usecases/draft-act.ts';
import { RecordPaymentExecution } from '../../../libs/contracts/src/usecases/record-payment-execution.ts';
import { RecordPaymentRejection } from '../../../libs/contracts/src/usecases/record-payment-rejection.ts';
import { ResumeContract } from '../../../libs/contracts/src/usecases/resume-contract.ts';
import { ReturnAct } from '../../../libs/contracts/src/usecases/return-act.ts';
import { SettleContract } from '../../../libs/contracts/src/usecases/settle-contract.ts';
import { SuspendContract } from '../../../libs/contracts/src/usecases/suspend-contract.ts';
import { TerminateContract } from '../../../libs/contracts/src/usecases/terminate-contract.ts';
import { RevokeAward } from '../../../libs/evaluation/src/usecases/revoke-award.ts';
import { PrepareMonitoringReport } from '../../../libs/monitoring/src/usecases/prepare-monitoring-report.ts';
import { PublishMonitoringReport } from '../../../libs/monitoring/src/usecases/publish-monitoring-report.ts';
import { atTime } from '../at-time.ts';
import { type ContractScene, SIGN_BY } from '../given-contracts.ts';

/** How many awards of the scene come to a contract here. */
export const CONTRACTS = 6;

/** What an officer gives with each turn of a contract. */
const turn = async (scene: ContractScene, contractId: string, reasonCode: ContractReason) => ({
  contractId,
  version: await scene.version('contract', contractId),
  reasonCode,
  reason: 'Пояснення словами',
});

/** A contract is interrupted, delivered, paid at the second attempt, watched, completed by its time and settled. */
export async function performance(scene: ContractScene): Promise<void> {
  const { app, buyer, provider } = scene;
  const { contractOfficer, financeOfficer, monitoringOfficer } = buyer;
  const contractId = await scene.active();
  await app.get(SuspendContract).execute(contractOfficer, await turn(scene, contractId, 'PROVIDER_NOT_ACTIVE'));
  await app.get(ResumeContract).execute(contractOfficer, await turn(scene, contractId, 'OBSTACLE_REMOVED'));

  const actId = await scene.submitted(contractId, '2026-05', '10');
  await atTime(app, '2026-06-16T00:00:00+03:00');
  await app.get(FlagOverdueAct).run(actId);
  const seen = async () => ({ actId, version: await scene.version('act', actId) });
  await app.get(ReturnAct).execute(contractOfficer, { ...(await seen()), reason: 'Додайте журнал' });
  const { report_id: reportId } = await scene.one<{ report_id: string }>('select report_id from act where id = $1', [
    actId,
  ]);
  const { version } = await seen();
  await app.get(DraftAct).execute(provider.accountant, { reportId, lines: null, version });
  await scene.submit(actId);
  await scene.accept(actId);
  const { id: rejected } = await scene.order(actId, '1400.00');
  await app.get(RecordPaymentRejection).execute(financeOfficer, { paymentId: rejected, version: 1, reason: 'Рахунок' });
  const { id: paymentId } = await scene.order(actId, '1400.00');
  const execution = { paymentId, version: 1, treasuryNumber: '1', executedOn: localDate('2026-06-16') };
  await app.get(RecordPaymentExecution).execute(financeOfficer, execution);

  await atTime(app, '2027-01-01T10:00:00+02:00');
  const { id: monitored } = await app.get(PrepareMonitoringReport).execute(monitoringOfficer, {
    ...{ contractId, year: 2026, quarter: 2, language: 'uk' as const, version: null },
    findings: 'Послуги надано за графіком.',
  });
  await app.get(PublishMonitoringReport).execute(monitoringOfficer, { reportId: monitored, version: 1 });
  await app.get(CompleteContractByTime).run(contractId);
  const settled = { contractId, version: await scene.version('contract', contractId) };
  await app.get(SettleContract).execute(financeOfficer, settled);
}

/** Contracts end early in every other way. */
export async function endings(scene: ContractScene): Promise<void> {
  const { app, buyer } = scene;
  const completed = await scene.active();
  const done = await turn(scene, completed, 'VOLUME_DELIVERED');
  await app.get(CompleteContract).execute(buyer.contractOfficer, done);
  const terminated = await scene.active();
  await app.get(TerminateContract).execute(buyer.head, await turn(scene, terminated, 'BY_AGREEMENT'));
  const declined = await turn(scene, await scene.prepared(), 'PROVIDER_DECLINED');
  await app.get(CancelContract).execute(buyer.contractOfficer, declined);
  const unsigned = await scene.prepared();
  await atTime(app, SIGN_BY);
  await app.get(CancelUnsignedContract).run(unsigned);
  const fallen = await scene.prepared();
  const { award_id: awardId } = await scene.contract(fallen);
  const revocation = { awardId: String(awardId), reason: 'WINNER_DECLINED', explanation: 'Лист надавача' } as const;
  await app.get(RevokeAward).execute(buyer.head, revocation);
}
