import { Injectable } from '@nestjs/common';
import { plainText, sha256 } from '#kernel';
import { lockLine, releaseReservation } from '#budget';
import { type Actor, type Result, Transactions } from '#platform';
import { packOf } from '#reference';
import { Lots } from '../db/lots.ts';
import { Tenders } from '../db/tenders.ts';
import { cancel } from '../domain/closing.ts';
import { lotMachine } from '../domain/machines.ts';
import { tenderCancelled } from '../events.ts';
import { findOwn, lockOwn } from './own-tender.ts';

export interface CancelTenderInput {
  readonly tenderId: string;
  /** A ground of the pack's list. */
  readonly reasonCode: string;
  readonly reason: string;
}

/** The buyer gives a published tender up, with a reason; the reservations of its lots are released. Sealed bids stay sealed. */
@Injectable()
export class CancelTender {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CancelTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.cancel', input, async (transaction) => {
      const { budgetLineId: lineId } = await findOwn(transaction, actor, 'tender.cancel', input.tenderId);
      await lockLine(transaction, lineId);
      const tender = await lockOwn(transaction, actor, 'tender.cancel', input.tenderId);
      const lots = await transaction
        .of(Lots)
        .lockAll((await transaction.of(Lots).ofTender(tender.id)).map((lot) => lot.id));
      const { change, ending } = cancel(
        tender,
        lots,
        { code: input.reasonCode, text: plainText(input.reason) },
        await packOf(transaction, tender),
      );
      for (const lot of ending) {
        await transaction.of(Lots).update(lot.id, { state: lotMachine.next(lot.state, 'cancel') });
        await releaseReservation(transaction, { lineId, lotId: lot.id });
      }
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, change);
      transaction.record(tenderCancelled, tender.id, {
        reasonCode: change.cancellationCode,
        reasonSha256: sha256(change.cancellationReason),
      });
      return { id: tender.id };
    });
  }
}
