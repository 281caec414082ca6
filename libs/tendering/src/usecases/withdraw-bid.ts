import { Injectable } from '@nestjs/common';
import { refuse, refuseIfAny } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Lots } from '../db/lots.ts';
import { SealedBids } from '../db/sealed-bids.ts';
import { sealedBidMachine } from '../domain/machines.ts';
import { timeProblems } from '../domain/submission.ts';
import { bidWithdrawn } from '../events.ts';
import { may } from '../policy.ts';
import { mustBeVersion, sharePublished } from './own-tender.ts';

export interface WithdrawBidInput {
  readonly bidId: string;
  readonly version: number;
}

/** Takes a bid back before the deadline; a draft is put away the same way, without a line in the chain (BR-41). */
@Injectable()
export class WithdrawBid {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: WithdrawBidInput): Promise<Result> {
    return this.transactions.run(actor, 'bid.withdraw', input, async (transaction) => {
      const { tenderId, lotId } = (await transaction.of(SealedBids).find(input.bidId)) ?? refuse('NOT_FOUND');
      const tender = await sharePublished(transaction, tenderId);
      const bid = await transaction.of(SealedBids).lock(input.bidId);
      if (!bid || !may(actor, 'bid.withdraw', bid)) return refuse('NOT_FOUND');
      mustBeVersion(bid, input.version);
      await transaction.lockChain(bidWithdrawn.chain, tenderId);
      const now = await transaction.now();
      const lot = (await transaction.of(Lots).find(lotId)) ?? refuse('NOT_FOUND');
      refuseIfAny(timeProblems(tender, lot, now));
      const state = sealedBidMachine.next(bid.state, 'withdraw');
      await transaction.of(SealedBids).update(bid.id, { state });
      if (bid.state === 'submitted') await transaction.append(bidWithdrawn, tenderId, { bidId: bid.id, lotId });
      return { id: bid.id };
    });
  }
}
