import { Injectable } from '@nestjs/common';
import { type LocalDate, plainText, refuseIfAny } from '#kernel';
import { membershipRoles, personName } from '#identity';
import { type Actor, type Result, type Unit, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(actor: Actor, input: AppointCommissionInput): Promise<Result> {
    return this.units.run(actor, 'tender.appointCommission', input, async (unit) => {
      const tender = await lockOwn(unit, actor, 'tender.appointCommission', input.tenderId);
      mustBeAppointable(tender);
      const act = { actNumber: plainText(input.actNumber), actDate: input.actDate };
      const members = input.members.map((member) => ({
        ...member,
        organisationName: plainText(member.organisationName),
      }));
      refuseIfAny([
        problem(act.actNumber === '', 'COMMISSION_ACT_MISSING', ['actNumber']),
        ...compositionProblems(members, await todaysPack(unit)),
        ...candidateProblems(await candidatesOf(unit, tender.authorityId, members)),
      ]);
      await unit.of(Members).removeOf(tender.id);
      await unit.of(Members).insertAll(members.map((member) => ({ ...member, ...act, tenderId: tender.id })));
      await unit.of(Tenders).updateVersion(tender.id, tender.version, {});
      unit.record(commissionAppointed, tender.id, { ...act, members: members.length });
      return { id: tender.id };
    });
  }
}

async function candidatesOf(
  unit: Unit,
  authorityId: string,
  members: readonly { personId: string }[],
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { personId } of members) {
    const known = (await personName(unit, personId)) !== null;
    candidates.push({ known, rolesInAuthority: await membershipRoles(unit, personId, authorityId) });
  }
  return candidates;
}
