import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { turnContract, type TurnContractInput } from './turning.ts';

/** Performance is over: by the end of the period or because everything ordered was delivered. */
@Injectable()
export class CompleteContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: TurnContractInput): Promise<Result> {
    return turnContract(this.transactions, actor, 'complete', input);
  }
}
