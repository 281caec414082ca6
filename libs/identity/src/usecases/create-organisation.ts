import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { refuse } from '#kernel';
import { may } from '../policy.ts';
import { type NewOrganisation, writeOrganisation } from './new-organisation.ts';

export type CreateOrganisationInput = NewOrganisation;

/** The operator admits an authority, an oversight body or, for them, a provider. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CreateOrganisationInput): Promise<Result> {
    return this.transactions.run(actor, 'organisation.create', input, async (transaction) => {
      if (!may(actor, 'organisation.create')) refuse('NOT_FOUND');
      return { id: await writeOrganisation(transaction, input) };
    });
  }
}
