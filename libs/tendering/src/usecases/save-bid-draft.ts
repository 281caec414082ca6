import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Lots } from '../db/lots.ts';
import { SealedBids } from '../db/sealed-bids.ts';
import { TenderKeys } from '../db/tender-keys.ts';
import { offerText } from '../domain/offer.ts';
import { problem, refuse } from '../domain/problems.ts';
import { newSalt, seal } from '../domain/sealing.ts';
import { oneBidProblems, timeProblems } from '../domain/submission.ts';
import { may } from '../policy.ts';
import { type OfferInput, offerOf } from './offer-input.ts';
import { insertFirst, lockNamed, type NamedBid, nextVersion } from './own-bid.ts';
import { organisationOf, sharePublished } from './own-tender.ts';
import { labelOf, Seals } from './seals.ts';

/** Names the draft to write anew; none for a first draft. */
export interface SaveBidDraftInput extends NamedBid {
  readonly content: OfferInput;
}

/** Keeps an unfinished bid, sealed like a finished one. Nothing but its row tells of it. */
@Injectable()
export class SaveBidDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
  ) {}

  execute(actor: Actor, input: SaveBidDraftInput): Promise<Result> {
    return this.transactions.run(actor, 'bid.write', input, async (transaction) => {
      const organisationId = organisationOf(actor);
      if (!may(actor, 'bid.write')) return refuse('NOT_FOUND');
      const { tenderId } = (await transaction.of(Lots).find(input.lotId)) ?? refuse('NOT_FOUND');
      const tender = await sharePublished(transaction, tenderId);
      const named = await lockNamed(transaction, input);
      refuseIfAny([problem(named !== null && named.state !== 'draft', 'BID_ALREADY_SUBMITTED')]);
      const lot = (await transaction.of(Lots).find(input.lotId))!;
      const standing = await transaction.of(SealedBids).standing(lot.id, organisationId);
      refuseIfAny([...timeProblems(tender, lot, await transaction.now()), ...oneBidProblems(standing, named?.id)]);
      const bid = nextVersion(named, { tenderId, lotId: lot.id, organisationId });
      const key = this.seals.dataKey(await transaction.of(TenderKeys).ofTender(tenderId));
      const sealed = seal(key, offerText(offerOf(input.content), newSalt()), labelOf(bid));
      if (named) await transaction.of(SealedBids).update(bid.id, { version: bid.version, ...sealed });
      else await insertFirst(transaction, { ...bid, state: 'draft', ...sealed });
      return { id: bid.id };
    });
  }
}
