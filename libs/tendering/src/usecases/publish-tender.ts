import { Injectable } from '@nestjs/common';
import { type Instant, localDateOf } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { activeServices, todaysPack } from '#reference';
import { Members } from '../db/commission.ts';
import { Criteria } from '../db/criteria.ts';
import { Lots } from '../db/lots.ts';
import { TenderKeys } from '../db/tender-keys.ts';
import { Tenders } from '../db/tenders.ts';
import { publish } from '../domain/publication.ts';
import { tenderPublished } from '../events.ts';
import { freezeAnnouncement } from './announcement.ts';
import { findOwn, lockOwn, mustBeVersion } from './own-tender.ts';
import { sharePlanLines } from './plan-lines.ts';
import { Seals } from './seals.ts';

export interface PublishTenderInput {
  readonly tenderId: string;
  readonly version: number;
  /** Moves the deadline, where the draft's has become too near; left out, the draft's stands. */
  readonly closesAt: Instant | null;
}

/** Publishes an approved tender: pins the rule pack, makes the key that will seal its bids, freezes the announcement. */
@Injectable()
export class PublishTender {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
  ) {}

  execute(actor: Actor, input: PublishTenderInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.publish', input, async (transaction) => {
      const adoptedPlanLines = await sharePlanLines(
        transaction,
        await findOwn(transaction, actor, 'tender.publish', input.tenderId),
      );
      const approved = await lockOwn(transaction, actor, 'tender.publish', input.tenderId);
      mustBeVersion(approved, input.version);
      const tender = { ...approved, closesAt: input.closesAt ?? approved.closesAt };
      const lots = await transaction.of(Lots).ofTender(tender.id);
      const criteria = await transaction.of(Criteria).ofTender(tender.id);
      const members = await transaction.of(Members).ofTender(tender.id);
      const now = await transaction.now();
      const pack = await todaysPack(transaction, tender.authorityId);
      const codes = lots.map((lot) => lot.serviceCode);
      const services = await activeServices(transaction, codes, localDateOf(now, pack.timeZone));
      const change = publish(
        tender,
        { lots, adoptedPlanLines, activeServices: services, criteria, members },
        pack,
        now,
      );
      const published = { ...tender, ...change, version: tender.version + 1 };
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, { ...change, closesAt: tender.closesAt });
      await transaction.of(TenderKeys).insert(this.seals.newKey(tender.id));
      await freezeAnnouncement(transaction, published, pack);
      transaction.record(tenderPublished, tender.id, { closesAt: published.closesAt!, packHash: pack.hash });
      return { id: tender.id };
    });
  }
}
