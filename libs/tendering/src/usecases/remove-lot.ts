import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
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
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RemoveLotInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.changeDraft', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.changeDraft', input.tenderId);
      const lot = await transaction.of(Lots).lock(input.lotId);
      if (lot?.tenderId !== tender.id) return refuse('NOT_FOUND');
      mustBeDraft(tender);
      await transaction.of(LotItems).removeOf(lot.id);
      await transaction.of(Lots).remove(lot.id);
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, {});
      transaction.record(tenderDraftChanged, tender.id, { part: 'lots', version: tender.version + 1 });
      return { id: tender.id };
    });
  }
}
