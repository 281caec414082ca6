import { Injectable } from '@nestjs/common';
import { lockLine } from '#budget';
import { type Instant, refuse } from '#kernel';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { Members } from '../db/commission.ts';
import { Lots } from '../db/lots.ts';
import { type OpeningRow, Openings } from '../db/opened-bids.ts';
import { type TenderRow, Tenders } from '../db/tenders.ts';
import { openBids, type OpeningStep } from '../domain/opening.ts';
import { bidReceived, bidsOpened, openingProposed, tenderClosed } from '../events.ts';
import { mayOpenBids } from '../policy.ts';
import { moveLot } from '../steps.ts';
import { personOf } from './own-tender.ts';
import { freezeOpening } from './opening-record.ts';
import { Seals } from './seals.ts';
import { unsealBids } from './unseal-bids.ts';

export interface OpenBidsInput {
  readonly tenderId: string;
}

/**
 * Opens the bids of a tender: one entitled person proposes, another one opens, once, after the deadline (BR-42). Each bid is
 * hashed again against its receipt; a lot without bids ends here.
 */
@Injectable()
export class OpenBids {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
  ) {}

  execute(actor: Actor, input: OpenBidsInput): Promise<Result> {
    return this.transactions.run(actor, 'bids.open', input, async (transaction) => {
      const personId = personOf(actor);
      const seen = (await transaction.of(Tenders).find(input.tenderId)) ?? refuse('NOT_FOUND');
      await lockLine(transaction, seen.budgetLineId);
      const tender = (await transaction.of(Tenders).lock(seen.id)) ?? refuse('NOT_FOUND');
      const members = await transaction.of(Members).ofTender(tender.id);
      if (!tender.publishedAt || !mayOpenBids(actor, tender, members)) return refuse('NOT_FOUND');
      await transaction.of(Lots).lockAll((await transaction.of(Lots).ofTender(tender.id)).map((lot) => lot.id));
      const head = await transaction.lockChain(bidReceived.chain, tender.id);
      const opening = await transaction.of(Openings).ofTender(tender.id);
      const now = await transaction.now();
      const step = openBids(tender, opening ?? undefined, personId, now);
      if (step.kind === 'proposed' || !opening) {
        await transaction.of(Openings).insert({ id: tender.id, firstPersonId: personId, firstAt: now });
        transaction.record(openingProposed, tender.id, {});
      } else {
        await this.open(transaction, tender, step, { ...opening, secondPersonId: personId, secondAt: now }, head);
      }
      return { id: tender.id };
    });
  }

  private async open(
    transaction: Transaction,
    before: TenderRow,
    step: Extract<OpeningStep, { kind: 'opened' }>,
    opening: OpeningRow & { readonly secondPersonId: string; readonly secondAt: Instant },
    head: { readonly hash: string; readonly sequence: number },
  ): Promise<void> {
    const tender = { ...before, ...step.change, version: before.version + 1 };
    await transaction.of(Tenders).updateVersion(before.id, before.version, step.change);
    await transaction
      .of(Openings)
      .update(tender.id, { secondPersonId: opening.secondPersonId, secondAt: opening.secondAt });
    if (step.closedAt !== null) transaction.record(tenderClosed, tender.id, { closesAt: tender.closesAt! });
    const bids = await unsealBids(transaction, this.seals, tender);
    transaction.record(bidsOpened, tender.id, {
      chainHead: head.hash,
      bids: bids.map(({ id, reference, lotId, contentSha256 }) => ({ bidId: id, reference, lotId, contentSha256 })),
    });
    await freezeOpening(transaction, tender, opening, bids, head);
    for (const lot of await transaction.of(Lots).ofTender(tender.id)) {
      if (!bids.some((bid) => bid.lotId === lot.id)) await moveLot(transaction, lot.id, 'fail');
    }
  }
}
