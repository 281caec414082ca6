import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { lockTender } from '#tendering';
import { Complaints } from '../db/complaints.ts';
import { withdrawComplaint } from '../domain/complaint.ts';
import { complaintWithdrawn } from '../events.ts';
import { may } from '../policy.ts';

export interface WithdrawComplaintInput {
  readonly complaintId: string;
}

/** The complainant withdraws an open complaint; it no longer holds the award. */
@Injectable()
export class WithdrawComplaint {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: WithdrawComplaintInput): Promise<Result> {
    return this.transactions.run(actor, 'complaint.withdraw', input, async (transaction) => {
      const found = (await transaction.of(Complaints).find(input.complaintId)) ?? refuse('NOT_FOUND');
      await lockTender(transaction, found.tenderId);
      const complaint = await transaction.of(Complaints).lock(found.id);
      if (!complaint || !may(actor, 'complaint.withdraw', complaint)) return refuse('NOT_FOUND');
      await transaction.of(Complaints).update(complaint.id, withdrawComplaint(complaint, await transaction.now()));
      const { awardId, tenderId } = complaint;
      transaction.record(complaintWithdrawn, tenderId, { complaintId: complaint.id, awardId });
      return { id: complaint.id };
    });
  }
}
