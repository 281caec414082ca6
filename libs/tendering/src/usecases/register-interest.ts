import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
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
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RegisterInterestInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.registerInterest', input, async (transaction) => {
      const organisationId = organisationOf(actor);
      if (!may(actor, 'tender.registerInterest')) return refuse('NOT_FOUND');
      const tender = await sharePublished(transaction, input.tenderId);
      const fresh = await transaction.of(Interests).register(tender.id, organisationId, await transaction.now());
      if (fresh) transaction.record(interestRegistered, tender.id, {});
      return { id: tender.id };
    });
  }
}
