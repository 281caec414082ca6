import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Units } from '#platform';
import { Interests } from '../db/enquiries.ts';
import { interestRegistered } from '../events.ts';
import { may } from '../policy.ts';
import { organisationOf, sharePublished } from './own-tender.ts';

export interface RegisterInterestInput {
  readonly tenderId: string;
}

/** The organisation will be told of amendments; nobody else learns of its interest. A second time changes nothing. */
@Injectable()
export class RegisterInterest {
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: RegisterInterestInput): Promise<Result> {
    return this.units.run(actor, 'tender.registerInterest', input, async (unit) => {
      const organisationId = organisationOf(actor);
      if (!may(actor, 'tender.registerInterest')) return refuse('NOT_FOUND');
      const tender = await sharePublished(unit, input.tenderId);
      const fresh = await unit.of(Interests).register(tender.id, organisationId, await unit.now());
      if (fresh) unit.record(interestRegistered, tender.id, {});
      return { id: tender.id };
    });
  }
}
