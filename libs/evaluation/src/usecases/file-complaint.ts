import { Injectable } from '@nestjs/common';
import { type Language, plainText, refuse } from '#kernel';
import { type Actor, type Result, type Unit, Units } from '#platform';
import { todaysPack } from '#reference';
import { lockTender, openedBids, type TenderFacts } from '#tendering';
import { Awards, type AwardRow } from '../db/awards.ts';
import { Complaints } from '../db/complaints.ts';
import { type ComplaintTarget, fileComplaint } from '../domain/complaint.ts';
import { complaintFiled } from '../events.ts';
import { may } from '../policy.ts';

export interface FileComplaintInput {
  readonly tenderId: string;
  /** The award complained about; null for a complaint against the terms of the tender. */
  readonly awardId: string | null;
  readonly text: string;
  readonly language: Language;
}

/** A bidder complains about an award within the standstill, or a provider about the terms while bids may be sent; it holds the award (BR-62). */
@Injectable()
export class FileComplaint {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: FileComplaintInput): Promise<Result> {
    return this.units.run(actor, 'complaint.file', input, async (unit) => {
      const { organisationId } = actor;
      const tender = await lockTender(unit, input.tenderId);
      if (!tender?.publishedAt || organisationId === null || !may(actor, 'complaint.file')) return refuse('NOT_FOUND');
      const award = input.awardId === null ? null : await publishedAward(unit, tender, input.awardId);
      const target = award ? await againstAward(unit, award, organisationId) : { award: null, tender };
      const now = await unit.now();
      const complaint = fileComplaint(plainText(input.text), target, await todaysPack(unit), now);
      const id = await unit.of(Complaints).insert({
        ...complaint,
        ...{ reference: await unit.reference('CO'), tenderId: tender.id, awardId: award?.id ?? null },
        ...{ organisationId, language: input.language },
      });
      unit.record(complaintFiled, tender.id, { complaintId: id, awardId: award?.id ?? null });
      return { id };
    });
  }
}

/** A proposed award is nobody's business yet. */
async function publishedAward(unit: Unit, tender: TenderFacts, awardId: string): Promise<AwardRow> {
  const award = await unit.of(Awards).lock(awardId);
  return award?.tenderId === tender.id && award.publishedAt !== null ? award : refuse('NOT_FOUND');
}

async function againstAward(unit: Unit, award: AwardRow, organisationId: string): Promise<ComplaintTarget> {
  const bids = await openedBids(unit, award.lotId);
  return { award, bidder: bids.some((bid) => bid.organisationId === organisationId) };
}
