import { Injectable } from '@nestjs/common';
import { refuse, refuseIfAny } from '#kernel';
import { type Actor, type Result, type Role, Transactions } from '#platform';
import { Memberships } from '../db/memberships.ts';
import { Organisations } from '../db/organisations.ts';
import { membershipProblems } from '../domain/membership.ts';
import { memberLeft, memberRolesChanged } from '../events.ts';
import { mayManage } from './may-manage.ts';

export interface ChangeRolesInput {
  readonly membershipId: string;
  /** The roles from now on; none of them means that the person leaves. */
  readonly roles: readonly Role[];
}

/** A member's roles change, or the member leaves; sessions and keys follow at once, because roles are read each time. */
@Injectable()
export class ChangeRoles {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ChangeRolesInput): Promise<Result> {
    return this.transactions.run(actor, 'member.change', input, async (transaction) => {
      const membership = await transaction.of(Memberships).lock(input.membershipId);
      if (!membership || membership.activeTo || !mayManage(actor, 'member.change', membership.organisationId))
        return refuse('NOT_FOUND');
      const { organisationId, id } = membership;
      if (input.roles.length === 0) {
        await transaction.of(Memberships).update(id, { activeTo: await transaction.now() });
        transaction.record(memberLeft, organisationId, { membershipId: id });
        return { id };
      }
      const organisation = await transaction.of(Organisations).find(organisationId);
      refuseIfAny(membershipProblems(organisation!.kind, input.roles));
      const roles = [...new Set(input.roles)].sort();
      await transaction.of(Memberships).update(id, { roles });
      transaction.record(memberRolesChanged, organisationId, { membershipId: id, roles });
      return { id };
    });
  }
}
