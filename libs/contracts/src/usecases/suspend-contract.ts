import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { turnContract, type TurnContractInput } from './turning.ts';

/** Services stop for a time, with a reason; the product itself does so when the provider's register entry stops being active (BR-69). */
@Injectable()
export class SuspendContract {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: TurnContractInput): Promise<Result> {
    return turnContract(this.transactions, actor, 'suspend', input);
  }
}
