import { told, written } from '../../../../test/support/told.ts';
import { callIn, candidateProblems, compositionProblems, isVoting, mustBeAppointable } from './commission.ts';
import { approved, members, NOW, pack, packWith, published } from './spec-facts.ts';

const without = (...roles: string[]) =>
  members.map((member) => (roles.includes(member.role) ? { ...member, role: 'member' as const } : member));
const alternate = members[5]!;

test('five members with chair, secretary and civil society are a commission (BR-49)', () => {
  expect(written(compositionProblems(members, pack))).toEqual([]);
});

test('a commission is large enough and odd; alternates do not count', () => {
  expect(written(compositionProblems(members.slice(1, 5), pack))).toEqual([
    'COMMISSION_TOO_SMALL members minimum=5 members=4',
    'COMMISSION_EVEN members members=4',
    'COMMISSION_CHAIR members',
  ]);
});

test('it has exactly one chair and one secretary', () => {
  expect(written(compositionProblems(without('chair', 'secretary'), pack))).toEqual([
    'COMMISSION_CHAIR members',
    'COMMISSION_SECRETARY members',
  ]);
});

test('nobody at all is too few, even and without office', () => {
  expect(written(compositionProblems([], pack))).toEqual([
    'COMMISSION_TOO_SMALL members minimum=5 members=0',
    'COMMISSION_EVEN members members=0',
    'COMMISSION_CHAIR members',
    'COMMISSION_SECRETARY members',
  ]);
});

test('civil society has its share', () => {
  const officials = members.map((member) => ({ ...member, civilSociety: member.id === 'member-3' }));
  expect(written(compositionProblems(officials, pack))).toEqual([
    'COMMISSION_CIVIL_SOCIETY members share=1/3 members=1',
  ]);
});

test('nobody sits twice, and an alternate has no office', () => {
  const twice = [...members.slice(0, 5), { ...alternate, personId: 'person-1', role: 'chair' as const }];
  expect(written(compositionProblems(twice, pack))).toEqual([
    'COMMISSION_MEMBER_REPEATED members 5 personId',
    'COMMISSION_ALTERNATE_ROLE members 5 role',
  ]);
});

test('the finance officer of the buyer does not evaluate (BR-31)', () => {
  const known = { known: true, rolesInAuthority: ['planner'] };
  expect(written(candidateProblems([known, { ...known, rolesInAuthority: ['finance_officer'] }]))).toEqual([
    'COMMISSION_FINANCE_OFFICER members 1 personId',
  ]);
  expect(written(candidateProblems([{ known: false, rolesInAuthority: [] }]))).toEqual([
    'COMMISSION_MEMBER_UNKNOWN members 0 personId',
  ]);
});

test('it is appointed before publication', () => {
  expect(told(() => mustBeAppointable(approved))).toEqual([]);
  expect(told(() => mustBeAppointable({ state: 'draft' }))).toEqual([]);
  expect(told(() => mustBeAppointable(published))).toEqual(['COMMISSION_FIXED state=published']);
});

test('an alternate takes place and office of a member, and the commission keeps its size', () => {
  const called = callIn(alternate, members[0], NOW);
  expect(called.alternate).toEqual({ calledInAt: NOW, calledInFor: 'member-1', role: 'chair' });
  const after = [{ ...members[0]!, ...called.replaced }, ...members.slice(1, 5), { ...alternate, ...called.alternate }];
  expect(after.filter(isVoting)).toHaveLength(5);
  expect(isVoting(alternate)).toBe(false);
});

test('only a free alternate comes in, and only for somebody who sits', () => {
  expect(told(() => callIn(members[1], undefined, NOW))).toEqual([
    'ALTERNATE_NOT_AVAILABLE alternateId',
    'MEMBER_NOT_REPLACEABLE memberId',
  ]);
  expect(told(() => callIn({ ...alternate, calledInAt: NOW }, { ...members[0]!, activeTo: NOW }, NOW))).toEqual([
    'ALTERNATE_NOT_AVAILABLE alternateId',
    'MEMBER_NOT_REPLACEABLE memberId',
  ]);
});

test('an alternate who was replaced in turn, or whom nobody knows, does not come in', () => {
  expect(told(() => callIn({ ...alternate, activeTo: NOW }, members[0], NOW))).toEqual([
    'ALTERNATE_NOT_AVAILABLE alternateId',
  ]);
  expect(told(() => callIn(undefined, members[0], NOW))).toEqual(['ALTERNATE_NOT_AVAILABLE alternateId']);
});

test('a commission may be even where the pack does not mind', () => {
  const even = [...members, { ...alternate, personId: 'sixth', alternate: false }];
  expect(written(compositionProblems(even, pack))).toEqual(['COMMISSION_EVEN members members=6']);
  expect(written(compositionProblems(even, packWith({ 'commission.oddNumber': 'false' })))).toEqual([]);
});
