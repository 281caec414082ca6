import { Injectable } from '@nestjs/common';
import { type LocalDate, plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { packOf } from '#reference';
import { Acts } from '../db/acts.ts';
import { Payments } from '../db/payments.ts';
import { actMachine } from '../domain/act.ts';
import { recordExecution } from '../domain/payment.ts';
import { paymentExecuted } from '../events.ts';
import { lockedAct } from './locked-act.ts';

export interface RecordPaymentExecutionInput {
  readonly paymentId: string;
  readonly version: number;
  /** The number that the treasury gave to the executed payment. */
  readonly treasuryNumber: string;
  readonly executedOn: LocalDate;
}

/** The treasury has paid: the payment is executed and its act is paid (BR-28). */
@Injectable()
export class RecordPaymentExecution {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RecordPaymentExecutionInput): Promise<Result> {
    return this.transactions.run(actor, 'payment.record', input, async (transaction) => {
      const found = (await transaction.of(Payments).find(input.paymentId)) ?? refuse('NOT_FOUND');
      const { act, contract } = await lockedAct(transaction, found.actId, 'payment.record');
      const payment = (await transaction.of(Payments).lock(found.id)) ?? refuse('NOT_FOUND');
      const now = await transaction.now();
      const { timeZone } = await packOf(transaction, contract);
      const { executedOn } = input;
      const number = plainText(input.treasuryNumber);
      const change = recordExecution(payment, { number, executedOn }, now, timeZone);
      await transaction.of(Acts).update(act.id, { state: actMachine.next(act.state, 'pay') });
      await transaction
        .of(Payments)
        .updateVersion(payment.id, input.version, { ...change, recordedBy: actor.personId, recordedAt: now });
      transaction.record(paymentExecuted, contract.id, { paymentId: payment.id, actId: act.id, executedOn });
      return { id: payment.id };
    });
  }
}
