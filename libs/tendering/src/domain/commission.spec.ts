import { callIn, candidateProblems, compositionProblems, isVoting, mustBeAppointable } from './commission.ts';
import { approved, codesIn, codesOf, members, NOW, pack, published } from './spec-facts.ts';

const without = (...roles: string[]) =>
  members.map((member) => (roles.includes(member.role) ? { ...member, role: 'member' as const } : member));
const alternate = members[5]!;

test('five members with chair, secretary and civil society are a commission (BR-49)', () => {
  expect(codesIn(compositionProblems(members, pack))).toEqual([]);
});

test('a commission is large enough and odd; alternates do not count', () => {
  expect(codesIn(compositionProblems(members.slice(1, 5), pack))).toEqual([
    'COMMISSION_TOO_SMALL',
    'COMMISSION_EVEN',
    'COMMISSION_CHAIR',
  ]);
});

test('it has exactly one chair and one secretary', () => {
  expect(codesIn(compositionProblems(without('chair', 'secretary'), pack))).toEqual([
    'COMMISSION_CHAIR',
    'COMMISSION_SECRETARY',
  ]);
});

test('civil society has its share', () => {
  const officials = members.map((member) => ({ ...member, civilSociety: member.id === 'member-3' }));
  expect(codesIn(compositionProblems(officials, pack))).toEqual(['COMMISSION_CIVIL_SOCIETY']);
});

test('nobody sits twice, and an alternate has no office', () => {
  const twice = [...members.slice(0, 5), { ...alternate, personId: 'person-1', role: 'chair' as const }];
  expect(codesIn(compositionProblems(twice, pack))).toEqual([
    'COMMISSION_MEMBER_REPEATED',
    'COMMISSION_ALTERNATE_ROLE',
  ]);
});

test('the finance officer of the buyer does not evaluate (BR-31)', () => {
  const known = { known: true, rolesInAuthority: ['planner'] };
  expect(codesIn(candidateProblems([known, { ...known, rolesInAuthority: ['finance_officer'] }]))).toEqual([
    'COMMISSION_FINANCE_OFFICER',
  ]);
  expect(codesIn(candidateProblems([{ known: false, rolesInAuthority: [] }]))).toEqual(['COMMISSION_MEMBER_UNKNOWN']);
});

test('it is appointed before publication', () => {
  expect(codesOf(() => mustBeAppointable(approved))).toEqual([]);
  expect(codesOf(() => mustBeAppointable(published))).toEqual(['COMMISSION_FIXED']);
});

test('an alternate takes place and office of a member, and the commission keeps its size', () => {
  const called = callIn(alternate, members[0], NOW);
  expect(called.alternate).toEqual({ calledInAt: NOW, calledInFor: 'member-1', role: 'chair' });
  const after = [{ ...members[0]!, ...called.replaced }, ...members.slice(1, 5), { ...alternate, ...called.alternate }];
  expect(after.filter(isVoting)).toHaveLength(5);
});

test('only a free alternate comes in, and only for somebody who sits', () => {
  expect(codesOf(() => callIn(members[1], undefined, NOW))).toEqual([
    'ALTERNATE_NOT_AVAILABLE',
    'MEMBER_NOT_REPLACEABLE',
  ]);
  expect(codesOf(() => callIn({ ...alternate, calledInAt: NOW }, { ...members[0]!, activeTo: NOW }, NOW))).toEqual([
    'ALTERNATE_NOT_AVAILABLE',
    'MEMBER_NOT_REPLACEABLE',
  ]);
});
