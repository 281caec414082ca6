import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { type Actor, type Result, type Role, Transactions } from '#platform';
import { Organisations } from '../db/organisations.ts';
import { People } from '../db/people.ts';
import { canonicalEmail } from '../domain/person.ts';
import { mayManage } from './may-manage.ts';
import { writeMembership, writePerson } from './new-member.ts';

export interface AddMemberInput {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  /** The first password of a person who has no account yet; left out for a person who has one. */
  readonly password: string | null;
  readonly roles: readonly Role[];
}

/** A person gets roles in an organisation: by its head or signatory, or by the operator. */
@Injectable()
export class AddMember {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AddMemberInput): Promise<Result> {
    return this.transactions.run(actor, 'member.add', input, async (transaction) => {
      const organisation = await transaction.of(Organisations).share(input.organisationId);
      if (!organisation || !mayManage(actor, 'member.add', organisation.id)) return refuse('NOT_FOUND');
      const known = await transaction.of(People).byEmail(canonicalEmail(input.email));
      const { demonstration } = transaction;
      const personId =
        known?.id ?? (await writePerson(transaction, { ...input, password: input.password ?? '', demonstration }));
      const { kind } = organisation;
      const id = await writeMembership(transaction, {
        personId,
        organisationId: organisation.id,
        kind,
        roles: input.roles,
      });
      return { id };
    });
  }
}
