import { Args, Query, Resolver } from '@nestjs/graphql';
import { formatMoney, formatQuantity } from '#kernel';
import { type Asked, AskedBy, type Call, Can, PageArgs, pageOf, Reads, sql, Verb, descending } from '#platform';
import type { Offer } from '../domain/offer.ts';
import { OpenBids } from '../usecases/open-bids.ts';
import { ReadOwnBid } from '../usecases/read-own-bid.ts';
import { SaveBidDraft } from '../usecases/save-bid-draft.ts';
import { SubmitBid } from '../usecases/submit-bid.ts';
import { WithdrawBid } from '../usecases/withdraw-bid.ts';
import { OpenBidsInput, SaveBidDraftInput, SubmitBidInput, WithdrawBidInput } from './bid.inputs.ts';
import { BidContentType, OwnBidConnection, OwnBidPayload, OwnBidType } from './own-bid.type.ts';
import { TenderPayload } from './tender.type.ts';

@Resolver()
export class BidVerbs {
  constructor(
    private readonly save: SaveBidDraft,
    private readonly submit: SubmitBid,
    private readonly withdraw: WithdrawBid,
    private readonly open: OpenBids,
  ) {}

  @Verb('bid.write', OwnBidPayload, SaveBidDraftInput, 'Keeps an unfinished bid, sealed.')
  saveBidDraft({ actor, input }: Call<SaveBidDraftInput>) {
    return this.save.execute(actor, input);
  }

  @Verb(
    'bid.submit',
    OwnBidPayload,
    SubmitBidInput,
    'Submits or replaces a bid before the deadline; the answer is the receipt (BR-6, BR-40 to BR-46).',
  )
  submitBid({ actor, input }: Call<SubmitBidInput>) {
    return this.submit.execute(actor, input);
  }

  @Verb('bid.withdraw', OwnBidPayload, WithdrawBidInput, 'Withdraws a bid before the deadline (BR-41).')
  withdrawBid({ actor, input }: Call<WithdrawBidInput>) {
    return this.withdraw.execute(actor, input);
  }

  @Verb(
    'bids.open',
    TenderPayload,
    OpenBidsInput,
    'Opens the bids after the deadline: one person proposes, another one opens (BR-42).',
    'never rehearsed',
  )
  openBids({ actor, input }: Call<OpenBidsInput>) {
    return this.open.execute(actor, input);
  }
}

@Resolver()
export class BidQueries {
  constructor(
    private readonly reads: Reads,
    private readonly reading: ReadOwnBid,
  ) {}

  @Can('bid.read')
  @Query(() => OwnBidType, { nullable: true, description: "A bid of the caller's own organisation." })
  ownBid(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Can('bid.read')
  @Query(() => OwnBidConnection, { description: "Bids of the caller's own organisation, the latest first." })
  ownBids(@Args() page: PageArgs, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.page(asked, pageOf(page), () => sql`true`, descending({}));
  }

  @Can('bid.read')
  @Query(() => BidContentType, { nullable: true, description: "What a bid of the caller's own organisation says." })
  async ownBidContent(
    @Args('bidId', { description: 'The bid.' }) bidId: string,
    @AskedBy() asked: Asked,
  ): Promise<BidContentType | null> {
    const offer = await this.reading.execute(asked.actor, bidId);
    return offer && contentOf(offer);
  }
}

const contentOf = (offer: Offer): BidContentType => ({
  ...offer,
  total: offer.total === null ? null : formatMoney(offer.total),
  statements: [...offer.statements],
  items: offer.items.map((item) => ({
    lotItemId: item.lotItemId,
    quantity: formatQuantity(item.quantity),
    unitPrice: formatMoney(item.unitPrice),
  })),
  costs: offer.costs.map((cost) => ({ ...cost, amount: formatMoney(cost.amount) })),
});
