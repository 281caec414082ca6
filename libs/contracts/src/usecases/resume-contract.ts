import { Injectable } from '@nestjs/common';
import { plainText, refuse, refuseIfAny } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Contracts } from '../db/contracts.ts';
import { explained } from '../domain/turn-contract.ts';
import { may } from '../policy.ts';
import { providerProblems } from './provider-standing.ts';
import { turnLocked, type TurnContractInput } from './turning.ts';

/** Services go on, if the provider's register entry is active for them (BR-6, BR-69). */
@Injectable()
export class ResumeContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: TurnContractInput): Promise<Result> {
    return this.transactions.run(actor, 'contract.resume', input, async (transaction) => {
      const found = await transaction.of(Contracts).find(input.contractId);
      if (!found || !may(actor, 'contract.resume', found)) return refuse('NOT_FOUND');
      const provider = await providerProblems(transaction, found);
      const contract = (await transaction.of(Contracts).lock(found.id)) ?? refuse('NOT_FOUND');
      const reason = { code: input.reasonCode, text: plainText(input.reason) };
      explained(reason);
      refuseIfAny(provider);
      await turnLocked(transaction, contract, 'resume', reason, input.version);
      return { id: contract.id };
    });
  }
}
