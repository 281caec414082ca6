import { formatMoney, localDate, localDateOf, type Minor } from '#kernel';
import { AcceptAct } from '../../../libs/contracts/src/usecases/accept-act.ts';
import { DraftAct } from '../../../libs/contracts/src/usecases/draft-act.ts';
import { OrderPayment } from '../../../libs/contracts/src/usecases/order-payment.ts';
import { RecordPaymentExecution } from '../../../libs/contracts/src/usecases/record-payment-execution.ts';
import { RecordPaymentRejection } from '../../../libs/contracts/src/usecases/record-payment-rejection.ts';
import { ReportDelivery } from '../../../libs/contracts/src/usecases/report-delivery.ts';
import { ReturnAct } from '../../../libs/contracts/src/usecases/return-act.ts';
import { SubmitAct } from '../../../libs/contracts/src/usecases/submit-act.ts';
import { about, type Action, action, moves } from './action.ts';
import { monthEnds } from './contract.rules.ts';
import * as rule from './performance.rules.ts';
import { KYIV, type Life, MONTHS } from './life.ts';
import type { Scene } from './scene.ts';

const withContract = (life: Life): boolean => life.contracts.length > 0;

function report(scene: Scene, month: number, hours: number): Promise<unknown> {
  const lines = [{ contractLineId: scene.contract.line, persons: 5, quantity: String(hours) }];
  const counts = { refusals: 0, waiting: 0, complaints: 0 };
  const input = { contractId: scene.contract.id, month: localDate(`${MONTHS[month]}-01`), lines, ...counts };
  return scene.does(ReportDelivery, scene.winner.writer, input);
}

const monthRow = (scene: Scene, month: number) => scene.contract.months.find((row) => row.month === MONTHS[month])!;
const act = (scene: Scene, month: number) => {
  const { id, version } = monthRow(scene, month).act!;
  return { actId: id, version };
};
const payment = (scene: Scene, month: number) => {
  const { id, version } = monthRow(scene, month).payments.at(-1)!;
  return { paymentId: id, version };
};

function draftAct(scene: Scene, month: number): Promise<unknown> {
  const { id: reportId, act: earlier } = monthRow(scene, month);
  return scene.does(DraftAct, scene.winner.accountant, { reportId, lines: null, version: earlier?.version ?? null });
}

function order(scene: Scene, month: number, more: Minor): Promise<unknown> {
  const { id: actId, amount } = monthRow(scene, month).act!;
  return scene.does(OrderPayment, scene.buyer.financeOfficer, { actId, amount: formatMoney(BigInt(amount) + more) });
}

const executed = (life: Life) => ({ treasuryNumber: 'К-1', executedOn: localDateOf(life.now, KYIV) });

const monthly = (month: number): Action[] => {
  const found = (life: Life) => life.contracts.at(-1)?.months[month];
  const reported = (life: Life) => typeof found(life)?.reported === 'number';
  const drawn = (life: Life) => !!found(life)?.act;
  const ordered = (life: Life) => (found(life)?.payments.length ?? 0) > 0;
  const name = MONTHS[month]!;
  return [
    ...[30, 60].map((hours) =>
      action(`${name}: ${hours} hours are reported`, withContract, about(rule.report, month, hours), (scene) =>
        report(scene, month, hours),
      ),
    ),
    action(`${name}: the act is drafted`, reported, about(rule.draftAct, month), (scene) => draftAct(scene, month)),
    action(`${name}: the act is submitted`, drawn, about(rule.submitAct, month), (scene) =>
      scene.does(SubmitAct, scene.winner.signatory, act(scene, month)),
    ),
    action(`${name}: the act is accepted`, drawn, about(rule.answerAct, month, 'accepted'), (scene) =>
      scene.does(AcceptAct, scene.buyer.contractOfficer, act(scene, month)),
    ),
    action(`${name}: the act is returned`, drawn, about(rule.answerAct, month, 'returned'), (scene) =>
      scene.does(ReturnAct, scene.buyer.contractOfficer, { ...act(scene, month), reason: 'Помилка' }),
    ),
    action(`${name}: payment is ordered`, drawn, about(rule.orderPayment, month, true), (scene) =>
      order(scene, month, 0n),
    ),
    action(`${name}: too much is ordered`, drawn, about(rule.orderPayment, month, false), (scene) =>
      order(scene, month, 1n),
    ),
    action(`${name}: payment is executed`, ordered, about(rule.recordPayment, month, 'executed'), (scene, life) =>
      scene.does(RecordPaymentExecution, scene.buyer.financeOfficer, { ...payment(scene, month), ...executed(life) }),
    ),
    action(`${name}: payment is rejected`, ordered, about(rule.recordPayment, month, 'rejected'), (scene) =>
      scene.does(RecordPaymentRejection, scene.buyer.financeOfficer, {
        ...payment(scene, month),
        reason: 'Реквізити',
      }),
    ),
    moves(
      `behind ${name}`,
      (life) => withContract(life) && life.now < monthEnds(month, '10:00'),
      () => monthEnds(month, '10:00'),
    ),
  ];
};

export const performing: readonly Action[] = MONTHS.flatMap((_, month) => monthly(month));
