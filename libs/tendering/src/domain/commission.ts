import { type Instant, type Problem, Ratio, refuseIfAny, type RulePack } from '#kernel';
import type { MemberFacts, TenderFacts } from './facts.ts';
import { problem } from './problems.ts';

export type AppointedMember = Pick<MemberFacts, 'personId' | 'role' | 'alternate' | 'civilSociety'>;

/** A commission is large enough, odd where the pack says so, has one chair and one secretary and its share of civil society (BR-49). */
export function compositionProblems(members: readonly AppointedMember[], pack: RulePack): (Problem | undefined)[] {
  const path = ['members'];
  const full = members.filter((member) => !member.alternate);
  const people = members.map((member) => member.personId);
  const minimum = pack.count('commission.minMembers');
  const share = pack.ratio('commission.ngoShare');
  const civil = full.filter((member) => member.civilSociety).length;
  return [
    problem(full.length < minimum, 'COMMISSION_TOO_SMALL', path, { minimum, members: full.length }),
    problem(pack.flag('commission.oddNumber') && full.length % 2 === 0, 'COMMISSION_EVEN', path, {
      members: full.length,
    }),
    problem(full.filter(({ role }) => role === 'chair').length !== 1, 'COMMISSION_CHAIR', path),
    problem(full.filter(({ role }) => role === 'secretary').length !== 1, 'COMMISSION_SECRETARY', path),
    problem(full.length > 0 && !Ratio.of(civil, full.length).atLeast(share), 'COMMISSION_CIVIL_SOCIETY', path, {
      share: share.toString(),
      members: civil,
    }),
    ...members.flatMap(({ personId, alternate, role }, at) => [
      problem(people.indexOf(personId) !== at, 'COMMISSION_MEMBER_REPEATED', [...path, `${at}`, 'personId']),
      problem(alternate && role !== 'member', 'COMMISSION_ALTERNATE_ROLE', [...path, `${at}`, 'role']),
    ]),
  ];
}

export interface Candidate {
  /** Roles in the authority; null for people from elsewhere, undefined for nobody the product knows. */
  readonly known: boolean;
  readonly rolesInAuthority: readonly string[];
}

/** Whoever answers for the money does not judge the bids (BR-31). */
export const candidateProblems = (candidates: readonly Candidate[]): (Problem | undefined)[] =>
  candidates.flatMap(({ known, rolesInAuthority }, at) => [
    problem(!known, 'COMMISSION_MEMBER_UNKNOWN', ['members', `${at}`, 'personId']),
    problem(rolesInAuthority.includes('finance_officer'), 'COMMISSION_FINANCE_OFFICER', [
      'members',
      `${at}`,
      'personId',
    ]),
  ]);

/** The commission may be appointed until the tender is published; then only alternates come in, by act. */
export function mustBeAppointable(tender: Pick<TenderFacts, 'state'>): void {
  const fixed = tender.state !== 'draft' && tender.state !== 'approved';
  refuseIfAny([problem(fixed, 'COMMISSION_FIXED', [], { state: tender.state })]);
}

/** Who counts in the composition today: full members not replaced, and alternates called in. */
export const isVoting = (member: Pick<MemberFacts, 'alternate' | 'calledInAt' | 'activeTo'>): boolean =>
  member.activeTo === null && (!member.alternate || member.calledInAt !== null);

export interface CallIn {
  readonly alternate: Pick<MemberFacts, 'calledInAt' | 'calledInFor' | 'role'>;
  readonly replaced: Pick<MemberFacts, 'activeTo'>;
}

/** An alternate takes the place, and the role, of a member who cannot serve; the size of the commission stays. */
export function callIn(alternate: MemberFacts | undefined, replaced: MemberFacts | undefined, now: Instant): CallIn {
  const free = alternate?.alternate === true && alternate.calledInAt === null && alternate.activeTo === null;
  const serving = replaced !== undefined && isVoting(replaced);
  refuseIfAny([
    problem(!free, 'ALTERNATE_NOT_AVAILABLE', ['alternateId']),
    problem(!serving, 'MEMBER_NOT_REPLACEABLE', ['memberId']),
  ]);
  return {
    alternate: { calledInAt: now, calledInFor: replaced!.id, role: replaced!.role },
    replaced: { activeTo: now },
  };
}
