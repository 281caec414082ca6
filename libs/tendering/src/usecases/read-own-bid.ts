import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, Transactions } from '#platform';
import { SealedBids } from '../db/sealed-bids.ts';
import { TenderKeys } from '../db/tender-keys.ts';
import type { Offer } from '../domain/offer.ts';
import { may } from '../policy.ts';
import { offerIn } from './own-bid.ts';
import { Seals } from './seals.ts';

/** A bid's content for its bidder's own people, and for nobody else, at any time (BR-42). */
@Injectable()
export class ReadOwnBid {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
  ) {}

  execute(actor: Actor, bidId: string): Promise<Offer | null> {
    return this.transactions.asSystem('bid.read', async (transaction) => {
      const bid = isId(bidId) ? await transaction.of(SealedBids).find(bidId) : null;
      if (!bid || !may(actor, 'bid.read', bid)) return null;
      const key = this.seals.dataKey(await transaction.of(TenderKeys).ofTender(bid.tenderId));
      return offerIn(key, bid);
    });
  }
}
