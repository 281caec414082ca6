import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { writeAdmission } from './decide-admission.ts';

export interface RejectBidInput {
  readonly bidId: string;
  /** A ground from the closed list. */
  readonly reasonCode: string;
  readonly reasonText: string;
}

/** The commission rejects a bid on a ground of the closed list (BR-56). */
@Injectable()
export class RejectBid {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RejectBidInput): Promise<Result> {
    return this.transactions.run(actor, 'bid.reject', input, (transaction) => {
      const { bidId, reasonCode, reasonText } = input;
      return writeAdmission(transaction, actor, bidId, { decision: 'rejected', reasonCode, reasonText });
    });
  }
}
