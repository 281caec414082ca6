import { localDate } from '#kernel';
import { AcceptAct } from '../../libs/contracts/src/usecases/accept-act.ts';
import { CancelContract } from '../../libs/contracts/src/usecases/cancel-contract.ts';
import { CompleteContract } from '../../libs/contracts/src/usecases/complete-contract.ts';
import { DraftAct } from '../../libs/contracts/src/usecases/draft-act.ts';
import { RecordPaymentExecution } from '../../libs/contracts/src/usecases/record-payment-execution.ts';
import { RecordPaymentRejection } from '../../libs/contracts/src/usecases/record-payment-rejection.ts';
import { RegisterCommitment } from '../../libs/contracts/src/usecases/register-commitment.ts';
import { ResumeContract } from '../../libs/contracts/src/usecases/resume-contract.ts';
import { ReturnAct } from '../../libs/contracts/src/usecases/return-act.ts';
import { SettleContract } from '../../libs/contracts/src/usecases/settle-contract.ts';
import { SubmitAct } from '../../libs/contracts/src/usecases/submit-act.ts';
import { SuspendContract } from '../../libs/contracts/src/usecases/suspend-contract.ts';
import { TerminateContract } from '../../libs/contracts/src/usecases/terminate-contract.ts';
import { ContractScene } from '../support/given-contracts.ts';
import { givenAuthority } from '../support/given-identity.ts';
import { refused } from '../support/refused.ts';

let scene: ContractScene;
let stranger: Awaited<ReturnType<typeof givenAuthority>>;
let contractId: string;
let waiting: string;
let accepted: string;
let paymentId: string;

beforeAll(async () => {
  scene = await ContractScene.start(1);
  stranger = await givenAuthority(scene.app);
  contractId = await scene.active();
  accepted = await scene.accepted(contractId, '2026-05', '10');
  paymentId = (await scene.order(accepted, '1400.00')).id;
  waiting = await scene.submitted(contractId, '2026-06', '10');
});
afterAll(() => scene.app.stop());

const turn = { version: 3, reasonCode: 'BREACH', reason: 'Порушення' } as const;

/** Each verb by somebody with the right role in another organisation, and by somebody of the right one without the role. */
const attempts: Record<string, () => Promise<unknown>[]> = {
  registerCommitment: () =>
    [stranger.financeOfficer, scene.buyer.contractOfficer].map((actor) =>
      scene.app.get(RegisterCommitment).execute(actor, {
        contractId,
        version: 3,
        number: '1',
        registeredOn: localDate('2026-04-16'),
        lateReason: '',
      }),
    ),
  suspendContract: () =>
    [stranger.contractOfficer, scene.buyer.financeOfficer].map((actor) =>
      scene.app.get(SuspendContract).execute(actor, { contractId, ...turn }),
    ),
  resumeContract: () =>
    [stranger.contractOfficer, scene.provider.signatory].map((actor) =>
      scene.app.get(ResumeContract).execute(actor, { contractId, ...turn }),
    ),
  completeContract: () =>
    [stranger.contractOfficer, scene.buyer.head].map((actor) =>
      scene.app.get(CompleteContract).execute(actor, { contractId, ...turn }),
    ),
  terminateContract: () =>
    [stranger.head, scene.buyer.contractOfficer].map((actor) =>
      scene.app.get(TerminateContract).execute(actor, { contractId, ...turn }),
    ),
  cancelContract: () =>
    [stranger.contractOfficer, scene.provider.signatory].map((actor) =>
      scene.app.get(CancelContract).execute(actor, { contractId, ...turn }),
    ),
  settleContract: () =>
    [stranger.financeOfficer, scene.buyer.contractOfficer].map((actor) =>
      scene.app.get(SettleContract).execute(actor, { contractId, version: 3 }),
    ),
  draftAct: () =>
    [scene.loser.accountant, scene.provider.writer].map(async (actor) => {
      const { report_id: reportId } = await scene.one<{ report_id: string }>(
        'select report_id from act where id = $1',
        [waiting],
      );
      return scene.app.get(DraftAct).execute(actor, { reportId, lines: null, version: 2 });
    }),
  submitAct: () =>
    [scene.loser.signatory, scene.provider.writer].map((actor) =>
      scene.app.get(SubmitAct).execute(actor, { actId: waiting, version: 2 }),
    ),
  acceptAct: () =>
    [stranger.contractOfficer, scene.buyer.financeOfficer, scene.provider.signatory].map((actor) =>
      scene.app.get(AcceptAct).execute(actor, { actId: waiting, version: 2 }),
    ),
  returnAct: () =>
    [stranger.contractOfficer, scene.buyer.financeOfficer].map((actor) =>
      scene.app.get(ReturnAct).execute(actor, { actId: waiting, version: 2, reason: 'Ні' }),
    ),
  orderPayment: () =>
    [stranger.financeOfficer, scene.buyer.contractOfficer].map((actor) => scene.order(accepted, '1400.00', actor)),
  recordPaymentExecution: () =>
    [stranger.financeOfficer, scene.buyer.contractOfficer].map((actor) =>
      scene.app
        .get(RecordPaymentExecution)
        .execute(actor, { paymentId, version: 1, treasuryNumber: '1', executedOn: localDate('2026-07-01') }),
    ),
  recordPaymentRejection: () =>
    [stranger.financeOfficer, scene.provider.accountant].map((actor) =>
      scene.app.get(RecordPaymentRejection).execute(actor, { paymentId, version: 1, reason: 'Ні' }),
    ),
};

test.each(Object.keys(attempts))('%s finds nothing for those whose business it is not', async (verb) => {
  const before = await scene.journal(contractId);
  const answers = await Promise.all(attempts[verb]!().map(refused));
  expect(new Set(answers.flat())).toEqual(new Set(['NOT_FOUND']));
  expect(answers.every((codes) => codes.length === 1)).toBe(true);
  expect(await scene.journal(contractId)).toEqual(before);
});
