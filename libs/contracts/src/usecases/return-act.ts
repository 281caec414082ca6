import { Injectable } from '@nestjs/common';
import { plainText } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { ActLines, Acts } from '../db/acts.ts';
import { ContractLines } from '../db/contract-lines.ts';
import { Contracts } from '../db/contracts.ts';
import { isLate, returnAct } from '../domain/act.ts';
import { actReturned } from '../events.ts';
import { type AnswerActInput, lockedAct } from './locked-act.ts';

export interface ReturnActInput extends AnswerActInput {
  /** What the provider is to put right. */
  readonly reason: string;
}

/** The authority gives an act back with its reasons; the volume is free again (BR-68). */
@Injectable()
export class ReturnAct {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ReturnActInput): Promise<Result> {
    return this.transactions.run(actor, 'act.return', input, async (transaction) => {
      const { act, contract } = await lockedAct(transaction, input.actId, 'act.return');
      const now = await transaction.now();
      const lines = await transaction.of(ActLines).ofAct(act.id);
      await transaction
        .of(Acts)
        .updateVersion(act.id, input.version, returnAct(act, actor.personId!, plainText(input.reason), now));
      await transaction.of(Contracts).update(contract.id, { drawnTotal: contract.drawnTotal - act.total });
      await transaction.of(ContractLines).draw(lines, -1n);
      transaction.record(actReturned, contract.id, { actId: act.id, late: isLate(act, now) });
      return { id: act.id };
    });
  }
}
