import { Injectable } from '@nestjs/common';
import { lockLine, releaseReservation } from '#budget';
import { type Actor, type Result, Transactions } from '#platform';
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
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DiscardTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.discard', input, async (transaction) => {
      const { budgetLineId: lineId } = await findOwn(transaction, actor, 'tender.discard', input.tenderId);
      await lockLine(transaction, lineId);
      const tender = await lockOwn(transaction, actor, 'tender.discard', input.tenderId);
      const change = discard(tender);
      for (const lot of await transaction.of(Lots).ofTender(tender.id))
        await releaseReservation(transaction, { lineId, lotId: lot.id });
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, change);
      transaction.record(tenderDiscarded, tender.id, {});
      return { id: tender.id };
    });
  }
}
