import { Injectable } from '@nestjs/common';
import { type LocalDate, plainText, refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { Acts } from '../db/acts.ts';
import { Payments } from '../db/payments.ts';
import { actMachine } from '../domain/act.ts';
import { recordExecution } from '../domain/payment.ts';
import { paymentExecuted } from '../events.ts';
import { lockedAct } from './locked-act.ts';
import { packOf } from './pack-of.ts';

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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: RecordPaymentExecutionInput): Promise<Result> {
    return this.units.run(actor, 'payment.record', input, async (unit) => {
      const found = (await unit.of(Payments).find(input.paymentId)) ?? refuse('NOT_FOUND');
      const { act, contract } = await lockedAct(unit, found.actId, 'payment.record');
      const payment = (await unit.of(Payments).lock(found.id)) ?? refuse('NOT_FOUND');
      const now = await unit.now();
      const { timeZone } = await packOf(unit, contract);
      const { executedOn } = input;
      const number = plainText(input.treasuryNumber);
      const change = recordExecution(payment, { number, executedOn }, now, timeZone);
      await unit.of(Acts).update(act.id, { state: actMachine.next(act.state, 'pay') });
      await unit
        .of(Payments)
        .updateVersion(payment.id, input.version, { ...change, recordedBy: actor.personId, recordedAt: now });
      unit.record(paymentExecuted, contract.id, { paymentId: payment.id, actId: act.id, executedOn });
      return { id: payment.id };
    });
  }
}
