import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { LotItems, Lots } from '../db/lots.ts';
import { Tenders } from '../db/tenders.ts';
import { mustBeDraft } from '../domain/drafting.ts';
import { tenderDraftChanged } from '../events.ts';
import { lockOwn } from './own-tender.ts';

export interface RemoveLotInput {
  readonly tenderId: string;
  readonly lotId: string;
}

/** Takes a lot out of a draft; the others keep their numbers. */
@Injectable()
export class RemoveLot {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: RemoveLotInput): Promise<Result> {
    return this.units.run(actor, 'tender.changeDraft', input, async (unit) => {
      const tender = await lockOwn(unit, actor, 'tender.changeDraft', input.tenderId);
      const lot = await unit.of(Lots).lock(input.lotId);
      if (lot?.tenderId !== tender.id) return refuse('NOT_FOUND');
      mustBeDraft(tender);
      await unit.of(LotItems).removeOf(lot.id);
      await unit.of(Lots).remove(lot.id);
      await unit.of(Tenders).updateVersion(tender.id, tender.version, {});
      unit.record(tenderDraftChanged, tender.id, { part: 'lots', version: tender.version + 1 });
      return { id: tender.id };
    });
  }
}
