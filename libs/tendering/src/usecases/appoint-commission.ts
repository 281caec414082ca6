import { Injectable } from '@nestjs/common';
import { type LocalDate, plainText, refuseIfAny } from '#kernel';
import { membershipRoles, personName } from '#identity';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { todaysPack } from '#reference';
import { Members } from '../db/commission.ts';
import { Tenders } from '../db/tenders.ts';
import { type Candidate, candidateProblems, compositionProblems, mustBeAppointable } from '../domain/commission.ts';
import type { CommissionRole } from '../domain/facts.ts';
import { problem } from '../domain/problems.ts';
import { commissionAppointed } from '../events.ts';
import { lockOwn } from './own-tender.ts';

export interface AppointedMemberInput {
  readonly personId: string;
  readonly role: CommissionRole;
  readonly alternate: boolean;
  readonly organisationName: string;
  readonly civilSociety: boolean;
}

export interface AppointCommissionInput {
  readonly tenderId: string;
  readonly actNumber: string;
  readonly actDate: LocalDate;
  readonly members: readonly AppointedMemberInput[];
}

/** Appoints the whole commission by one act (BR-49), before publication; a further act appoints it anew. */
@Injectable()
export class AppointCommission {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: AppointCommissionInput): Promise<Result> {
    return this.transactions.run(actor, 'tender.appointCommission', input, async (transaction) => {
      const tender = await lockOwn(transaction, actor, 'tender.appointCommission', input.tenderId);
      mustBeAppointable(tender);
      const act = { actNumber: plainText(input.actNumber), actDate: input.actDate };
      const members = input.members.map((member) => ({
        ...member,
        organisationName: plainText(member.organisationName),
      }));
      refuseIfAny([
        problem(act.actNumber === '', 'COMMISSION_ACT_MISSING', ['actNumber']),
        ...compositionProblems(members, await todaysPack(transaction, tender.authorityId)),
        ...candidateProblems(await candidatesOf(transaction, tender.authorityId, members)),
      ]);
      await transaction.of(Members).removeOf(tender.id);
      await transaction.of(Members).insertAll(members.map((member) => ({ ...member, ...act, tenderId: tender.id })));
      await transaction.of(Tenders).updateVersion(tender.id, tender.version, {});
      transaction.record(commissionAppointed, tender.id, { ...act, members: members.length });
      return { id: tender.id };
    });
  }
}

async function candidatesOf(
  transaction: Transaction,
  authorityId: string,
  members: readonly { personId: string }[],
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { personId } of members) {
    const known = (await personName(transaction, personId)) !== null;
    candidates.push({ known, rolesInAuthority: await membershipRoles(transaction, personId, authorityId) });
  }
  return candidates;
}
