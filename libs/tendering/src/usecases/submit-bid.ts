import { Injectable } from '@nestjs/common';
import { refuseIfAny, sha256, under } from '#kernel';
import { organisationsOf, Passwords } from '#identity';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { pinnedPack } from '#reference';
import { standing as registerStanding, standingProblems } from '#register';
import { type MemberRow, Members } from '../db/commission.ts';
import { LotItems, Lots } from '../db/lots.ts';
import { type SealedBidRow, SealedBids } from '../db/sealed-bids.ts';
import { TenderKeys } from '../db/tender-keys.ts';
import { sealedBidMachine } from '../domain/machines.ts';
import { noOffer, type Offer, offerText } from '../domain/offer.ts';
import { problem, refuse } from '../domain/problems.ts';
import { newSalt, seal } from '../domain/sealing.ts';
import { bidderProblems, offerProblems, oneBidProblems, timeProblems } from '../domain/submission.ts';
import { bidReceived, bidReplaced } from '../events.ts';
import { may } from '../policy.ts';
import { type OfferInput, offerOf } from './offer-input.ts';
import { insertFirst, keepVersion, lockNamed, type NamedBid, nextVersion, offerIn } from './own-bid.ts';
import { organisationOf, packHashOf, personOf, sharePublished } from './own-tender.ts';
import { labelOf, Seals } from './seals.ts';

/** Names the draft to submit or the submitted bid to replace; none for a bid without a draft. */
export interface SubmitBidInput extends NamedBid {
  /** Left out, the draft is submitted as it was saved. */
  readonly content: OfferInput | null;
  /** Of the signatory: submitting a bid is signing it. */
  readonly password: string;
}

/**
 * Submits or replaces a bid, strictly before the deadline by the clock that is read after the locks (BR-40, BR-41). The
 * signatory signs it by entering the password again (BR-43). Register entry and tender are shared; bidders of one tender
 * queue at the sealed chain's head, so receipt times and chain order agree. Nothing public is written.
 */
@Injectable()
export class SubmitBid {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
    private readonly passwords: Passwords,
  ) {}

  async execute(actor: Actor, input: SubmitBidInput): Promise<Result> {
    const [signedBy, organisationId] = [personOf(actor), organisationOf(actor)];
    if (!may(actor, 'bid.submit')) return refuse('NOT_FOUND');
    await this.passwords.confirm(actor, input.password);
    return this.transactions.run(actor, 'bid.submit', input, async (transaction) => {
      const [found, entry] = await Promise.all([
        transaction.of(Lots).find(input.lotId),
        registerStanding(transaction, organisationId),
      ]);
      const { tenderId } = found ?? refuse('NOT_FOUND');
      // In this order: what stands behind the two locks cannot change any more.
      const [tender, named, lot, items, wrappedKey, members] = await Promise.all([
        sharePublished(transaction, tenderId),
        lockNamed(transaction, input),
        transaction.of(Lots).find(input.lotId),
        transaction.of(LotItems).ofLot(input.lotId),
        transaction.of(TenderKeys).ofTender(tenderId),
        transaction.of(Members).ofTender(tenderId),
      ]);
      const key = this.seals.dataKey(wrappedKey);
      const offer = input.content ? offerOf(input.content) : draftOf(named, key);
      const pack = await pinnedPack(transaction, packHashOf(tender));
      // Last, and with little left to do: all who bid on this tender queue here.
      const [now, [present, organisationsOfCommission]] = await transaction.behind(bidReceived.chain, tenderId, () =>
        Promise.all([
          transaction.of(SealedBids).standing(input.lotId, organisationId),
          organisationsOfMembers(transaction, members),
        ]),
      );
      refuseIfAny([
        ...timeProblems(tender, lot!, now),
        ...standingProblems(entry, lot!.serviceCode, []),
        ...bidderProblems(tender, { organisationId, organisationsOfCommission }),
        ...oneBidProblems(present, named?.id),
        ...under(['content'], offerProblems(offer, lot!, items, pack.money('bid.cost.tolerance'))),
      ]);

      const state = sealedBidMachine.next(named?.state ?? sealedBidMachine.initial, 'submit');
      const bid = nextVersion(named, { tenderId, lotId: input.lotId, organisationId });
      const text = offerText(offer, newSalt());
      const contentSha256 = sha256(text);
      const replaces = named?.state === 'submitted';
      const head = await transaction.append(replaces ? bidReplaced : bidReceived, tenderId, {
        bidId: bid.id,
        lotId: input.lotId,
        contentSha256,
      });
      const row = {
        ...bid,
        ...seal(key, text, labelOf(bid)),
        state,
        contentSha256,
        receivedAt: now,
        receiptHead: head.hash,
        chainSequence: BigInt(head.sequence),
        signedBy,
        sliceId: entry!.sliceId,
      };
      if (replaces) await keepVersion(transaction, named);
      if (named) await transaction.of(SealedBids).update(bid.id, row);
      else await insertFirst(transaction, row);
      return { id: bid.id };
    });
  }
}

/** What a draft says, for a submission without content of its own; nothing where there is none, which a rehearsal goes on with. */
function draftOf(named: SealedBidRow | null, key: Buffer): Offer {
  const draft = named?.state === 'draft' ? named : null;
  refuseIfAny([problem(draft === null, 'BID_EMPTY', ['content'])]);
  return draft ? offerIn(key, draft) : noOffer;
}

/** Organisations of everybody appointed, alternates too: any of them may come to judge. */
async function organisationsOfMembers(
  transaction: Transaction,
  members: readonly MemberRow[],
): Promise<ReadonlySet<string>> {
  const people = members.map(({ personId }) => personId);
  return new Set(await organisationsOf(transaction, people));
}
