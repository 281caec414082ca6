import { Injectable } from '@nestjs/common';
import { decommit, lockLine } from '#budget';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Acts } from '../db/acts.ts';
import { Contracts } from '../db/contracts.ts';
import { settle } from '../domain/turn-contract.ts';
import { contractSettled } from '../events.ts';
import { may } from '../policy.ts';

export interface SettleContractInput {
  readonly contractId: string;
  readonly version: number;
}

/** Closes the accounts of an ended contract: what was not spent goes back to the budget line, unless the year took it already (BR-29). */
@Injectable()
export class SettleContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: SettleContractInput): Promise<Result> {
    return this.transactions.run(actor, 'contract.settle', input, async (transaction) => {
      const found = await transaction.of(Contracts).find(input.contractId);
      if (!found || !may(actor, 'contract.settle', found)) return refuse('NOT_FOUND');
      const line = await lockLine(transaction, found.budgetLineId);
      const contract = (await transaction.of(Contracts).lock(found.id)) ?? refuse('NOT_FOUND');
      const open = await transaction.of(Acts).openOf(contract.id);
      const { settledAt, remainder } = settle(contract, open.length, await transaction.now());
      await transaction.of(Contracts).updateVersion(contract.id, input.version, { settledAt });
      if (remainder > 0n && line.lapsedAt === null) {
        await decommit(transaction, { lineId: line.id, contractId: contract.id, amount: remainder });
      }
      transaction.record(contractSettled, contract.id, { remainder: String(remainder) });
      return { id: contract.id };
    });
  }
}
