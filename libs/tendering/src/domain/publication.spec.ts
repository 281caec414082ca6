import { instant } from '#kernel';
import { approve } from './approval.ts';
import { publish } from './publication.ts';
import { approved, codesOf, criteria, draft, lot, members, NOW, pack, published } from './spec-facts.ts';

const plan = new Set(['plan-line']);
const approval = { lots: [lot], adoptedPlanLines: plan, hasCommission: true, budgetLineAuthorityId: 'authority' };
const publication = { lots: [lot], adoptedPlanLines: plan, activeServices: new Set(['015.1']), criteria, members };

test('the head approves what somebody else wrote (BR-86)', () => {
  expect(approve(draft, 'head', approval)).toEqual({ state: 'approved', approverId: 'head' });
  expect(codesOf(() => approve(draft, 'author', approval))).toEqual(['AUTHOR_CANNOT_APPROVE']);
});

test('approval needs lots from the adopted plan, a commission and a budget line of the buyer', () => {
  expect(codesOf(() => approve(draft, 'head', { ...approval, lots: [] }))).toEqual(['LOTS_MISSING']);
  expect(codesOf(() => approve(draft, 'head', { ...approval, adoptedPlanLines: new Set() }))).toEqual([
    'PLAN_LINE_NOT_ADOPTED',
  ]);
  const bare = { ...approval, hasCommission: false, budgetLineAuthorityId: 'other' };
  expect(codesOf(() => approve(draft, 'head', bare))).toEqual(['BUDGET_LINE_NOT_YOURS', 'COMMISSION_MISSING']);
});

test('an emergency stands in for the plan when it is written down (BR-5)', () => {
  const lots = [{ ...lot, planLineId: null }];
  expect(codesOf(() => approve(draft, 'head', { ...approval, lots }))).toEqual(['EMERGENCY_WITHOUT_JUSTIFICATION']);
  expect(codesOf(() => approve({ ...draft, emergencyJustification: 'Flood' }, 'head', { ...approval, lots }))).toEqual(
    [],
  );
});

test('publication pins the rule pack', () => {
  expect(publish(approved, publication, pack, NOW)).toEqual({
    state: 'published',
    publishedAt: NOW,
    packHash: pack.hash,
  });
  expect(codesOf(() => publish(draft, publication, pack, NOW))).toEqual(['WRONG_STATE']);
  expect(codesOf(() => publish(published, publication, pack, NOW))).toEqual(['WRONG_STATE']);
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
  expect(codesOf(() => publish(empty, nothing, pack, NOW))).toEqual([
    'LOT_SERVICE_NOT_ACTIVE',
    'PLAN_LINE_NOT_ADOPTED',
    'DESCRIPTION_MISSING',
    'STANDARD_MISSING',
    'DRAFT_CONTRACT_MISSING',
    'CONTRACT_PERIOD_MISSING',
    'COMMISSION_MISSING',
    'CRITERIA_MISSING',
    'CLOSES_AT_MISSING',
  ]);
});

test('bidders have thirty full local days, across the change of the clocks (BR-34)', () => {
  const enough = { ...approved, closesAt: instant('2026-04-01T21:00:00Z') };
  const short = { ...approved, closesAt: instant('2026-04-01T20:59:59.999Z') };
  expect(codesOf(() => publish(enough, publication, pack, NOW))).toEqual([]);
  expect(codesOf(() => publish(short, publication, pack, NOW))).toEqual(['TENDERING_TOO_SHORT']);
});
