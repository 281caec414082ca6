import { type Problem, Ratio, type RulePack, refuseIfAny } from '#kernel';
import type { DeclarationFacts } from './declaration.ts';
import { problem } from './problems.ts';

export type CommissionRole = 'chair' | 'secretary' | 'member';

/** A seat or an alternate of the commission, as appointed by act. */
export interface MemberFacts {
  readonly id: string;
  readonly personId: string;
  readonly role: CommissionRole;
  readonly alternate: boolean;
  readonly calledInAt: string | null;
  /** The member whose seat the alternate has taken. */
  readonly calledInFor: string | null;
  readonly activeTo: string | null;
}

/** The commission of one tender with its declarations: who may do what follows from these two lists alone. */
export interface Commission {
  readonly members: readonly MemberFacts[];
  readonly declarations: readonly DeclarationFacts[];
}

export const memberOf = (commission: Commission, personId: string | null): MemberFacts | undefined =>
  personId === null ? undefined : commission.members.find((member) => member.personId === personId);

/** In a seat today: appointed and not replaced, or an alternate called in by act. */
export function isActing(commission: Commission, member: MemberFacts): boolean {
  if (member.activeTo !== null) return false;
  if (commission.members.some((other) => other.calledInAt !== null && other.calledInFor === member.id)) return false;
  return !member.alternate || member.calledInAt !== null;
}

/** A declared conflict stands whatever the same member declares beside it (BR-51). */
export const isRecused = (commission: Commission, memberId: string): boolean =>
  commission.declarations.some((declaration) => declaration.memberId === memberId && declaration.status === 'conflict');

/** An alternate sits in the role of the seat that it has taken. */
export function roleOf(commission: Commission, member: MemberFacts): CommissionRole {
  const replaced = commission.members.find((other) => other.id === member.calledInFor);
  return replaced && member.calledInAt !== null ? roleOf(commission, replaced) : member.role;
}

/** What keeps a member from bids, scores and votes: no seat, no declaration, or a declared conflict (BR-50, BR-51). */
export function accessProblem(
  commission: Commission,
  member: MemberFacts,
  path: readonly string[] = [],
): Problem | undefined {
  const declared = commission.declarations.some((declaration) => declaration.memberId === member.id);
  return (
    problem(!isActing(commission, member), 'MEMBER_NOT_ACTING', path) ??
    problem(isRecused(commission, member.id), 'MEMBER_RECUSED', path) ??
    problem(!declared, 'DECLARATION_MISSING', path)
  );
}

export const requireAccess = (commission: Commission, member: MemberFacts): void =>
  refuseIfAny([accessProblem(commission, member)]);

/** Admission, meetings and the proposal are recorded by the chair or the secretary. */
export function requireChairOrSecretary(commission: Commission, member: MemberFacts): void {
  const role = roleOf(commission, member);
  refuseIfAny([
    accessProblem(commission, member),
    problem(role !== 'chair' && role !== 'secretary', 'CHAIR_OR_SECRETARY_ONLY'),
  ]);
}

/** Those of some members who sit as chair or secretary. */
export const officersOf = (commission: Commission, memberIds: readonly string[]): string[] =>
  commission.members
    .filter((member) => memberIds.includes(member.id) && roleOf(commission, member) !== 'member')
    .map(({ id }) => id);

/** Seats of the appointed composition: alternates fill seats and add none. */
export const appointedSeats = (commission: Commission): number =>
  commission.members.filter((member) => !member.alternate).length;

/** How many of the appointed seats a meeting needs. */
export function quorumNeeded(commission: Commission, pack: RulePack): { appointed: number; needed: number } {
  const appointed = appointedSeats(commission);
  const { numerator, denominator } = pack.ratio('commission.quorum').times(Ratio.of(appointed));
  return { appointed, needed: Number((numerator + denominator - 1n) / denominator) };
}

/** The quorum is a share of the appointed composition, so that who recused herself counts as absent (BR-52). */
export function quorumProblem(commission: Commission, present: number, pack: RulePack): Problem | undefined {
  const { appointed, needed } = quorumNeeded(commission, pack);
  return problem(present < needed || appointed === 0, 'QUORUM_MISSING', ['present'], {
    present,
    needed,
    seats: appointed,
  });
}
