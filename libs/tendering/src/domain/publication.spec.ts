import { instant } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { approve } from './approval.ts';
import { publish } from './publication.ts';
import { approved, criteria, draft, lot, members, NOW, pack, packWith, published } from './spec-facts.ts';

const plan = new Set(['plan-line']);
const approval = { lots: [lot], adoptedPlanLines: plan, hasCommission: true, budgetLineAuthorityId: 'authority' };
const publication = { lots: [lot], adoptedPlanLines: plan, activeServices: new Set(['015.1']), criteria, members };

test('the head approves what somebody else wrote (BR-86)', () => {
  expect(approve(draft, 'head', approval, pack)).toEqual({ state: 'approved', approverId: 'head' });
  expect(told(() => approve(draft, 'author', approval, pack))).toEqual(['AUTHOR_CANNOT_APPROVE']);
});

test('approval needs lots from the adopted plan, a commission and a budget line of the buyer', () => {
  expect(told(() => approve(draft, 'head', { ...approval, lots: [] }, pack))).toEqual(['LOTS_MISSING lots']);
  expect(told(() => approve(draft, 'head', { ...approval, adoptedPlanLines: new Set() }, pack))).toEqual([
    'PLAN_LINE_NOT_ADOPTED lots 1',
  ]);
  const bare = { ...approval, hasCommission: false, budgetLineAuthorityId: 'other' };
  expect(told(() => approve(draft, 'head', bare, pack))).toEqual([
    'BUDGET_LINE_NOT_YOURS budgetLineId',
    'COMMISSION_MISSING commission',
  ]);
});

test('an emergency stands in for the plan when it is written down (BR-5)', () => {
  const lots = [{ ...lot, planLineId: null }];
  expect(told(() => approve(draft, 'head', { ...approval, lots }, pack))).toEqual([
    'EMERGENCY_WITHOUT_JUSTIFICATION lots 1',
  ]);
  expect(
    told(() => approve({ ...draft, emergencyJustification: 'Flood' }, 'head', { ...approval, lots }, pack)),
  ).toEqual([]);
});

test('publication pins the rule pack', () => {
  expect(publish(approved, publication, pack, NOW)).toEqual({
    state: 'published',
    publishedAt: NOW,
    packHash: pack.hash,
  });
  expect(told(() => publish(draft, publication, pack, NOW))).toEqual([
    'WRONG_STATE subject=tender state=draft action=publish',
  ]);
  expect(told(() => publish(published, publication, pack, NOW))).toEqual([
    'WRONG_STATE subject=tender state=published action=publish',
  ]);
});

test('everything that is missing is told at once (BR-33)', () => {
  const empty = {
    ...approved,
    description: '',
    standardReference: null,
    draftContract: null,
    contractFrom: null,
    closesAt: null,
  };
  const nothing = {
    lots: [lot],
    adoptedPlanLines: new Set<string>(),
    activeServices: new Set<string>(),
    criteria: [],
    members: [],
  };
  expect(told(() => publish(empty, nothing, pack, NOW))).toEqual([
    'LOT_SERVICE_NOT_ACTIVE lots 1 serviceCode=015.1',
    'PLAN_LINE_NOT_ADOPTED lots 1',
    'DESCRIPTION_MISSING description',
    'STANDARD_MISSING standardReference',
    'DRAFT_CONTRACT_MISSING draftContract',
    'CONTRACT_PERIOD_MISSING contractFrom',
    'COMMISSION_MISSING commission',
    'CRITERIA_MISSING criteria',
    'CLOSES_AT_MISSING closesAt',
  ]);
});

test('bidders have thirty full local days, across the change of the clocks (BR-34)', () => {
  const enough = { ...approved, closesAt: instant('2026-04-01T21:00:00Z') };
  const short = { ...approved, closesAt: instant('2026-04-01T20:59:59.999Z') };
  expect(told(() => publish(enough, publication, pack, NOW))).toEqual([]);
  expect(told(() => publish(short, publication, pack, NOW))).toEqual([
    'TENDERING_TOO_SHORT closesAt days=30 earliest=2026-04-01T21:00:00.000Z',
  ]);
});

test('a tender without lots, with a small commission or with half of the points is not published (BR-33)', () => {
  const small = members.slice(0, 3);
  const half = criteria.filter(({ kind }) => kind === 'quality');
  expect(
    told(() => publish(approved, { ...publication, lots: [], members: small, criteria: half }, pack, NOW)),
  ).toEqual([
    'LOTS_MISSING lots',
    'COMMISSION_TOO_SMALL members minimum=5 members=3',
    'CRITERIA_TOTAL_DIFFERS criteria total=70 expected=100',
    'CRITERIA_ONE_PRICE criteria',
  ]);
});

test('whether a lot needs a plan line, and whether an emergency stands in for it, is the pack’s word', () => {
  const lots = [{ ...lot, planLineId: null }];
  const approving = (changed: Record<string, string>, emergencyJustification: string | null = null) =>
    told(() => approve({ ...draft, emergencyJustification }, 'head', { ...approval, lots }, packWith(changed)));
  expect(approving({ 'needs.tender.requiresPlanLine': 'false' })).toEqual([]);
  expect(approving({})).toEqual(['EMERGENCY_WITHOUT_JUSTIFICATION lots 1']);
  expect(approving({ 'needs.tender.emergencyAllowed': 'false' }, 'Flood')).toEqual(['PLAN_LINE_REQUIRED lots 1']);
});
