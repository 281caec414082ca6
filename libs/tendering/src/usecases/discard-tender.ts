import { Injectable } from '@nestjs/common';
import { lockLine, releaseReservation } from '#budget';
import { type Actor, type Result, Units } from '#platform';
import { Lots } from '../db/lots.ts';
import { Tenders } from '../db/tenders.ts';
import { discard } from '../domain/closing.ts';
import { tenderDiscarded } from '../events.ts';
import { findOwn, lockOwn } from './own-tender.ts';

export interface DiscardTenderInput {
  readonly tenderId: string;
}

/** Puts away a tender that was never published; what its approval reserved is released. */
@Injectable()
export class DiscardTender {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: DiscardTenderInput): Promise<Result> {
    return this.units.run(actor, 'tender.discard', input, async (unit) => {
      const { budgetLineId: lineId } = await findOwn(unit, actor, 'tender.discard', input.tenderId);
      await lockLine(unit, lineId);
      const tender = await lockOwn(unit, actor, 'tender.discard', input.tenderId);
      const change = discard(tender);
      for (const lot of await unit.of(Lots).ofTender(tender.id))
        await releaseReservation(unit, { lineId, lotId: lot.id });
      await unit.of(Tenders).updateVersion(tender.id, tender.version, change);
      unit.record(tenderDiscarded, tender.id, {});
      return { id: tender.id };
    });
  }
}
