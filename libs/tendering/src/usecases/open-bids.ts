import { Injectable } from '@nestjs/common';
import { lockLine } from '#budget';
import { type Instant, refuse } from '#kernel';
import { type Actor, type Result, type Unit, Units } from '#platform';
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
    private readonly units: Units,
    private readonly seals: Seals,
  ) {}

  execute(actor: Actor, input: OpenBidsInput): Promise<Result> {
    return this.units.run(actor, 'bids.open', input, async (unit) => {
      const personId = personOf(actor);
      const seen = (await unit.of(Tenders).find(input.tenderId)) ?? refuse('NOT_FOUND');
      await lockLine(unit, seen.budgetLineId);
      const tender = (await unit.of(Tenders).lock(seen.id)) ?? refuse('NOT_FOUND');
      const members = await unit.of(Members).ofTender(tender.id);
      if (!tender.publishedAt || !mayOpenBids(actor, tender, members)) return refuse('NOT_FOUND');
      await unit.of(Lots).lockAll((await unit.of(Lots).ofTender(tender.id)).map((lot) => lot.id));
      const head = await unit.lockChain(bidReceived.chain, tender.id);
      const opening = await unit.of(Openings).ofTender(tender.id);
      const now = await unit.now();
      const step = openBids(tender, opening ?? undefined, personId, now);
      if (step.kind === 'proposed' || !opening) {
        await unit.of(Openings).insert({ id: tender.id, firstPersonId: personId, firstAt: now });
        unit.record(openingProposed, tender.id, {});
      } else {
        await this.open(unit, tender, step, { ...opening, secondPersonId: personId, secondAt: now }, head);
      }
      return { id: tender.id };
    });
  }

  private async open(
    unit: Unit,
    before: TenderRow,
    step: Extract<OpeningStep, { kind: 'opened' }>,
    opening: OpeningRow & { readonly secondPersonId: string; readonly secondAt: Instant },
    head: { readonly hash: string; readonly sequence: number },
  ): Promise<void> {
    const tender = { ...before, ...step.change, version: before.version + 1 };
    await unit.of(Tenders).updateVersion(before.id, before.version, step.change);
    await unit.of(Openings).update(tender.id, { secondPersonId: opening.secondPersonId, secondAt: opening.secondAt });
    if (step.closedAt !== null) unit.record(tenderClosed, tender.id, { closesAt: tender.closesAt! });
    const bids = await unsealBids(unit, this.seals, tender);
    unit.record(bidsOpened, tender.id, {
      chainHead: head.hash,
      bids: bids.map(({ id, reference, lotId, contentSha256 }) => ({ bidId: id, reference, lotId, contentSha256 })),
    });
    await freezeOpening(unit, tender, opening, bids, head);
    for (const lot of await unit.of(Lots).ofTender(tender.id)) {
      if (!bids.some((bid) => bid.lotId === lot.id)) await moveLot(unit, lot.id, 'fail');
    }
  }
}
