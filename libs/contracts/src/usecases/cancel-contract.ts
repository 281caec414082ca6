import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { turnContract, type TurnContractInput } from './turning.ts';

/** Gives up a contract that is not signed by both sides. */
@Injectable()
export class CancelContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: TurnContractInput): Promise<Result> {
    return turnContract(this.transactions, actor, 'cancel', input);
  }
}
