import { Injectable } from '@nestjs/common';
import { linkFiles } from '#files';
import { type Language, newId, plainText, refuse } from '#kernel';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
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
  /** Uploaded files of the complaining organisation. */
  readonly attachmentFileIds: readonly string[];
}

/** A bidder complains about an award within the standstill, or a provider about the terms while bids may be sent; it holds the award (BR-62). */
@Injectable()
export class FileComplaint {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: FileComplaintInput): Promise<Result> {
    return this.transactions.run(actor, 'complaint.file', input, async (transaction) => {
      const { organisationId } = actor;
      const tender = await lockTender(transaction, input.tenderId);
      if (!tender?.publishedAt || organisationId === null || !may(actor, 'complaint.file')) return refuse('NOT_FOUND');
      const award = input.awardId === null ? null : await publishedAward(transaction, tender, input.awardId);
      const target = award ? await againstAward(transaction, award, organisationId) : { award: null, tender };
      const id = newId();
      const subject = { kind: 'complaint', id };
      await linkFiles(transaction, {
        fileIds: input.attachmentFileIds,
        organisationId,
        subject,
        path: 'attachmentFileIds',
      });
      const now = await transaction.now();
      const pack = await todaysPack(transaction, tender.authorityId);
      const complaint = fileComplaint(plainText(input.text), target, pack, now);
      await transaction.of(Complaints).insert({
        id,
        ...complaint,
        ...{ reference: await transaction.reference('CO'), tenderId: tender.id, awardId: award?.id ?? null },
        ...{ organisationId, language: input.language },
      });
      transaction.record(complaintFiled, tender.id, { complaintId: id, awardId: award?.id ?? null });
      return { id };
    });
  }
}

/** A proposed award is nobody's business yet. */
async function publishedAward(transaction: Transaction, tender: TenderFacts, awardId: string): Promise<AwardRow> {
  const award = await transaction.of(Awards).lock(awardId);
  return award?.tenderId === tender.id && award.publishedAt !== null ? award : refuse('NOT_FOUND');
}

async function againstAward(
  transaction: Transaction,
  award: AwardRow,
  organisationId: string,
): Promise<ComplaintTarget> {
  const bids = await openedBids(transaction, award.lotId);
  return { award, bidder: bids.some((bid) => bid.organisationId === organisationId) };
}
