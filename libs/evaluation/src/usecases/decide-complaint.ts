import { Injectable } from '@nestjs/common';
import { plainText, refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { lockLot, lockTender } from '#tendering';
import { Awards } from '../db/awards.ts';
import { Complaints } from '../db/complaints.ts';
import { decideComplaint } from '../domain/complaint.ts';
import { complaintDecided } from '../events.ts';
import { may } from '../policy.ts';
import { revokeLocked } from './revoking.ts';

export interface DecideComplaintInput {
  readonly complaintId: string;
  readonly upheld: boolean;
  readonly text: string;
}

/** The reviewer decides; upholding a complaint revokes its award in the same moment, so that nobody can sign in between (BR-62). */
@Injectable()
export class DecideComplaint {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: DecideComplaintInput): Promise<Result> {
    return this.transactions.run(actor, 'complaint.decide', input, async (transaction) => {
      const found = await transaction.of(Complaints).find(input.complaintId);
      if (!found || actor.personId === null || !may(actor, 'complaint.decide')) return refuse('NOT_FOUND');
      const about = found.awardId === null ? null : await transaction.of(Awards).find(found.awardId);
      if (!about) await lockTender(transaction, found.tenderId);
      const lot = about && (await lockLot(transaction, about.lotId));
      const award = about && (await transaction.of(Awards).lock(about.id));
      const complaint = (await transaction.of(Complaints).lock(found.id)) ?? refuse('NOT_FOUND');
      const now = await transaction.now();
      const text = plainText(input.text);
      await transaction
        .of(Complaints)
        .update(complaint.id, decideComplaint(complaint, input.upheld, text, actor.personId, now));
      if (input.upheld && lot && award && award.state !== 'revoked') {
        await revokeLocked(transaction, award, lot.state, { reason: 'COMPLAINT_UPHELD', explanation: text }, now);
      }
      const { awardId, tenderId } = complaint;
      transaction.record(complaintDecided, tenderId, { complaintId: complaint.id, awardId, upheld: input.upheld });
      return { id: complaint.id };
    });
  }
}
