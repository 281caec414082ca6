import { Injectable } from '@nestjs/common';
import { plainText, sha256 } from '#kernel';
import { lockLine, releaseReservation } from '#budget';
import { type Actor, type Result, Units } from '#platform';
import { Lots } from '../db/lots.ts';
import { Tenders } from '../db/tenders.ts';
import { cancel } from '../domain/closing.ts';
import { lotMachine } from '../domain/machines.ts';
import { tenderCancelled } from '../events.ts';
import { findOwn, lockOwn } from './own-tender.ts';

export interface CancelTenderInput {
  readonly tenderId: string;
  readonly reason: string;
}

/** The buyer gives a published tender up, with a reason; the reservations of its lots are released. Sealed bids stay sealed. */
@Injectable()
export class CancelTender {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: CancelTenderInput): Promise<Result> {
    return this.units.run(actor, 'tender.cancel', input, async (unit) => {
      const { budgetLineId: lineId } = await findOwn(unit, actor, 'tender.cancel', input.tenderId);
      await lockLine(unit, lineId);
      const tender = await lockOwn(unit, actor, 'tender.cancel', input.tenderId);
      const lots = await unit.of(Lots).lockAll((await unit.of(Lots).ofTender(tender.id)).map((lot) => lot.id));
      const { change, ending } = cancel(tender, lots, plainText(input.reason));
      for (const lot of ending) {
        await unit.of(Lots).update(lot.id, { state: lotMachine.next(lot.state, 'cancel') });
        await releaseReservation(unit, { lineId, lotId: lot.id });
      }
      await unit.of(Tenders).updateVersion(tender.id, tender.version, change);
      unit.record(tenderCancelled, tender.id, { reasonSha256: sha256(change.cancellationReason) });
      return { id: tender.id };
    });
  }
}
