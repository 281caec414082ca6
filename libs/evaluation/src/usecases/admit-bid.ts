import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Units } from '#platform';
import { writeAdmission } from './decide-admission.ts';

export interface AdmitBidInput {
  readonly bidId: string;
}

/** The commission admits a bid to scoring. */
@Injectable()
export class AdmitBid {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: AdmitBidInput): Promise<Result> {
    return this.units.run(actor, 'bid.admit', input, (unit) =>
      writeAdmission(unit, actor, input.bidId, { decision: 'admitted', reasonCode: null, reasonText: null }),
    );
  }
}
