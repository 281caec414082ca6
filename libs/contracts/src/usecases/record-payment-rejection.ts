import { Injectable } from '@nestjs/common';
import { returnSpending } from '#budget';
import { plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Contracts } from '../db/contracts.ts';
import { Payments } from '../db/payments.ts';
import { recordRejection } from '../domain/payment.ts';
import { paymentRejected } from '../events.ts';
import { lockedActWithLine } from './locked-act.ts';

export interface RecordPaymentRejectionInput {
  readonly paymentId: string;
  readonly version: number;
  /** Why the treasury sent the order back. */
  readonly reason: string;
}

/** The treasury did not pay: the money is committed and unspent again, and the act may be ordered anew. */
@Injectable()
export class RecordPaymentRejection {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RecordPaymentRejectionInput): Promise<Result> {
    return this.transactions.run(actor, 'payment.record', input, async (transaction) => {
      const found = (await transaction.of(Payments).find(input.paymentId)) ?? refuse('NOT_FOUND');
      const { act, contract } = await lockedActWithLine(transaction, found.actId, 'payment.record');
      const payment = (await transaction.of(Payments).lock(found.id)) ?? refuse('NOT_FOUND');
      const recorded = { recordedBy: actor.personId, recordedAt: await transaction.now() };
      const change = recordRejection(payment, plainText(input.reason));
      await transaction.of(Payments).updateVersion(payment.id, input.version, { ...change, ...recorded });
      await transaction.of(Contracts).update(contract.id, { orderedTotal: contract.orderedTotal - payment.amount });
      const { amount, id: paymentId } = payment;
      await returnSpending(transaction, { lineId: contract.budgetLineId, contractId: contract.id, paymentId, amount });
      transaction.record(paymentRejected, contract.id, { paymentId, actId: act.id, amount: String(amount) });
      return { id: paymentId };
    });
  }
}
