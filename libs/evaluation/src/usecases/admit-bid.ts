import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { writeAdmission } from './decide-admission.ts';

export interface AdmitBidInput {
  readonly bidId: string;
}

/** The commission admits a bid to scoring. */
@Injectable()
export class AdmitBid {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AdmitBidInput): Promise<Result> {
    return this.transactions.run(actor, 'bid.admit', input, (transaction) =>
      writeAdmission(transaction, actor, input.bidId, { decision: 'admitted', reasonCode: null, reasonText: null }),
    );
  }
}
