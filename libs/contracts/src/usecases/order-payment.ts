import { Injectable } from '@nestjs/common';
import { spend } from '#budget';
import { newId, parseMoney } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { commissionOf } from '#tendering';
import { ActLines } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { PaymentAllocations, Payments } from '../db/payments.ts';
import { orderPayment, paymentMachine } from '../domain/payment.ts';
import { paymentOrdered } from '../events.ts';
import { lockedActWithLine } from './locked-act.ts';

export interface OrderPaymentInput {
  readonly actId: string;
  /** The amount that the officer means to pay: exactly the act's. Decimal text in units of the contract's currency. */
  readonly amount: string;
}

/** Orders the payment of an accepted act and charges it to the budget line in the same transaction (BR-28, BR-31). */
@Injectable()
export class OrderPayment {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: OrderPaymentInput): Promise<Result> {
    return this.transactions.run(actor, 'payment.order', input, async (transaction) => {
      const { act, contract } = await lockedActWithLine(transaction, input.actId, 'payment.order');
      const earlier = await transaction.of(Payments).ofAct(act.id);
      const lines = await transaction.of(ActLines).ofAct(act.id);
      const commission = await commissionOf(transaction, contract.tenderId);
      const payer = {
        personId: actor.personId!,
        onCommission: commission.some((member) => member.personId === actor.personId),
      };
      const allocations = orderPayment(act, lines, parseMoney(input.amount, ['amount']), payer, earlier);
      const id = newId();
      const amount = act.total;
      await transaction.of(Payments).insert({
        id,
        reference: await transaction.reference('P'),
        contractId: contract.id,
        actId: act.id,
        actDecidedBy: act.decidedBy!,
        amount,
        currency: contract.currency,
        state: paymentMachine.initial,
        orderedBy: payer.personId,
        orderedAt: await transaction.now(),
        version: 1,
      });
      const owner = { paymentId: id, actId: act.id };
      await transaction.of(PaymentAllocations).insertAll(allocations.map((part) => ({ ...part, ...owner })));
      await transaction.of(Contracts).update(contract.id, { orderedTotal: contract.orderedTotal + amount });
      await spend(transaction, { lineId: contract.budgetLineId, contractId: contract.id, paymentId: id, amount });
      transaction.record(paymentOrdered, contract.id, { paymentId: id, actId: act.id, amount: String(amount) });
      return { id };
    });
  }
}
