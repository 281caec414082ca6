import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { turnContract, type TurnContractInput } from './turning.ts';

/** Ends the contract before its period does; what was delivered until that day may still be billed and paid. */
@Injectable()
export class TerminateContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: TurnContractInput): Promise<Result> {
    return turnContract(this.transactions, actor, 'terminate', input);
  }
}
