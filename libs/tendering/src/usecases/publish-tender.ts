import { Injectable } from '@nestjs/common';
import { type Instant, localDateOf } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
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
    private readonly units: Units,
    private readonly seals: Seals,
  ) {}

  execute(actor: Actor, input: PublishTenderInput): Promise<Result> {
    return this.units.run(actor, 'tender.publish', input, async (unit) => {
      const adoptedPlanLines = await sharePlanLines(unit, await findOwn(unit, actor, 'tender.publish', input.tenderId));
      const approved = await lockOwn(unit, actor, 'tender.publish', input.tenderId);
      mustBeVersion(approved, input.version);
      const tender = { ...approved, closesAt: input.closesAt ?? approved.closesAt };
      const lots = await unit.of(Lots).ofTender(tender.id);
      const criteria = await unit.of(Criteria).ofTender(tender.id);
      const members = await unit.of(Members).ofTender(tender.id);
      const now = await unit.now();
      const pack = await todaysPack(unit);
      const codes = lots.map((lot) => lot.serviceCode);
      const services = await activeServices(unit, codes, localDateOf(now, pack.timeZone));
      const change = publish(
        tender,
        { lots, adoptedPlanLines, activeServices: services, criteria, members },
        pack,
        now,
      );
      const published = { ...tender, ...change, version: tender.version + 1 };
      await unit.of(Tenders).updateVersion(tender.id, tender.version, { ...change, closesAt: tender.closesAt });
      await unit.of(TenderKeys).insert(this.seals.newKey(tender.id));
      await freezeAnnouncement(unit, published, pack);
      unit.record(tenderPublished, tender.id, { closesAt: published.closesAt!, packHash: pack.hash });
      return { id: tender.id };
    });
  }
}
