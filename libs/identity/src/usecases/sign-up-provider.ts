import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { rolesOfKind } from '../domain/membership.ts';
import { writeMembership, writePerson } from './new-member.ts';
import { type NewOrganisation, writeOrganisation } from './new-organisation.ts';

export interface SignUpProviderInput extends Omit<NewOrganisation, 'kind' | 'demonstration'> {
  readonly email: string;
  readonly personName: string;
  readonly password: string;
}

/** A provider enters itself with its first person, who holds every role of a provider until he shares them out. */
@Injectable()
export class SignUpProvider {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: SignUpProviderInput): Promise<Result> {
    return this.transactions.run(actor, 'provider.signUp', input, async (transaction) => {
      const demonstration = transaction.demonstration;
      const id = await writeOrganisation(transaction, { ...input, kind: 'provider', demonstration });
      const { email, personName: name, password } = input;
      const personId = await writePerson(transaction, { email, name, password, demonstration });
      await writeMembership(transaction, {
        personId,
        organisationId: id,
        kind: 'provider',
        roles: rolesOfKind.provider,
      });
      return { id };
    });
  }
}
