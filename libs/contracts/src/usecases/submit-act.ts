import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { ActLines, Acts } from '../db/acts.ts';
import { ContractLines } from '../db/contract-lines.ts';
import { Contracts } from '../db/contracts.ts';
import { submitAct } from '../domain/act.ts';
import { actSubmitted } from '../events.ts';
import { freezeActText } from './act-text.ts';
import { type AnswerActInput, lockedAct } from './locked-act.ts';
import { performanceOf } from './performance-of.ts';

/** Hands a drawn act to the authority: from now on it counts against the ordered volume and the contract (BR-27, BR-68). */
@Injectable()
export class SubmitAct {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AnswerActInput): Promise<Result> {
    return this.transactions.run(actor, 'act.submit', input, async (transaction) => {
      const { act, contract } = await lockedAct(transaction, input.actId, 'act.submit');
      const lines = await transaction.of(ActLines).ofAct(act.id);
      const now = await transaction.now();
      const performance = await performanceOf(transaction, contract, act.reportId);
      const change = { ...submitAct(act, lines, performance, now), submittedBy: actor.personId! };
      const documentId = await freezeActText(transaction, contract, { ...act, ...change }, lines, performance.pack);
      await transaction.of(Acts).updateVersion(act.id, input.version, {
        ...change,
        documentId,
        overdueAt: null,
        decidedBy: null,
        decidedAt: null,
      });
      await transaction.of(Contracts).update(contract.id, { drawnTotal: contract.drawnTotal + act.total });
      await transaction.of(ContractLines).draw(lines, 1n);
      transaction.record(actSubmitted, contract.id, { actId: act.id, decideBy: change.decideBy });
      return { id: act.id };
    });
  }
}
