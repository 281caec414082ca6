import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { Memberships } from '../db/memberships.ts';
import { Sessions } from '../db/sessions.ts';
import { refuse } from '../domain/problems.ts';
import { tokenHash } from './secrets.ts';

export interface ChooseOrganisationInput {
  readonly organisationId: string;
}

/** The person of a session acts for this organisation from now on. */
@Injectable()
export class ChooseOrganisation {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, token: string, input: ChooseOrganisationInput): Promise<Result> {
    return this.transactions.asSystem('session.choose', async (transaction) => {
      const session = await transaction.of(Sessions).byToken(tokenHash(token));
      if (!session || session.personId !== actor.personId) return refuse('SESSION_REQUIRED');
      const membership = await transaction.of(Memberships).current(session.personId, input.organisationId);
      if (!membership) return refuse('NOT_A_MEMBER', ['organisationId']);
      await transaction.of(Sessions).update(session.id, { organisationId: input.organisationId });
      return { id: input.organisationId };
    });
  }
}
