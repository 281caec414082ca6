import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: WithdrawComplaintInput): Promise<Result> {
    return this.units.run(actor, 'complaint.withdraw', input, async (unit) => {
      const found = (await unit.of(Complaints).find(input.complaintId)) ?? refuse('NOT_FOUND');
      await lockTender(unit, found.tenderId);
      const complaint = await unit.of(Complaints).lock(found.id);
      if (!complaint || !may(actor, 'complaint.withdraw', complaint)) return refuse('NOT_FOUND');
      await unit.of(Complaints).update(complaint.id, withdrawComplaint(complaint, await unit.now()));
      const { awardId, tenderId } = complaint;
      unit.record(complaintWithdrawn, tenderId, { complaintId: complaint.id, awardId });
      return { id: complaint.id };
    });
  }
}
