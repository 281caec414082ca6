import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { acceptAct, isLate } from '../domain/act.ts';
import { actAccepted } from '../events.ts';
import { type AnswerActInput, lockedAct } from './locked-act.ts';

/** The authority accepts what was rendered; the act may now be paid (BR-27, BR-68). */
@Injectable()
export class AcceptAct {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AnswerActInput): Promise<Result> {
    return this.transactions.run(actor, 'act.accept', input, async (transaction) => {
      const { act, contract } = await lockedAct(transaction, input.actId, 'act.accept');
      const now = await transaction.now();
      await transaction.of(Acts).updateVersion(act.id, input.version, acceptAct(act, actor.personId!, now));
      await transaction.of(Contracts).update(contract.id, { acceptedTotal: contract.acceptedTotal + act.total });
      transaction.record(actAccepted, contract.id, { actId: act.id, total: String(act.total), late: isLate(act, now) });
      return { id: act.id };
    });
  }
}
