import { Injectable } from '@nestjs/common';
import { canonicalJson, plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { pinnedPack } from '#reference';
import { Amendments } from '../db/amendments.ts';
import { Tenders } from '../db/tenders.ts';
import { amend } from '../domain/amendment.ts';
import { type Amendable, wanted } from '../domain/tender-texts.ts';
import { tenderAmended } from '../events.ts';
import { freezeAnnouncement } from './announcement.ts';
import { lockOwn, mustBeVersion, packHashOf, personOf } from './own-tender.ts';

/** What is left out stays as it is; an emptied text is refused by the rule. */
export interface AmendTenderInput extends Partial<Amendable> {
  readonly tenderId: string;
  readonly version: number;
  readonly reason: string;
}

/** Publishes a numbered amendment with its difference, and moves the deadline where too little time would remain (BR-35). */
@Injectable()
export class AmendTender {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AmendTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.amend', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.amend', input.tenderId);
      mustBeVersion(tender, input.version);
      const { state } = tender;
      if (!tender.publishedAt) return refuse('WRONG_STATE', [], { subject: 'tender', state, action: 'amend' });
      const now = await transaction.now();
      const pack = await pinnedPack(transaction, packHashOf(tender));
      const reason = plainText(input.reason);
      const { change, differences, previousClosesAt, closesAt } = amend(tender, wanted(input), reason, pack, now);
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, change);
      await transaction.of(Amendments).insert({
        tenderId: tender.id,
        number: change.amendment,
        reason,
        changes: canonicalJson(differences),
        previousClosesAt,
        closesAt,
        madeAt: now,
        madeBy: personOf(actor),
      });
      await freezeAnnouncement(transaction, { ...tender, ...change }, pack);
      transaction.record(tenderAmended, tender.id, { number: change.amendment, closesAt });
      return { id: tender.id };
    });
  }
}
