import { checkDraft, itemProblems, maximumValueOf, mustBeDraft, subjectOfLot } from './drafting.ts';
import { codesIn, codesOf, draft, item, lot, published } from './spec-facts.ts';

const adopted = { ...lot, authorityId: 'authority', decision: 'SOCIAL_ORDER' };

test('subject and criteria stand once the tender is no longer a draft (BR-35)', () => {
  expect(codesOf(() => mustBeDraft(draft))).toEqual([]);
  expect(codesOf(() => mustBeDraft(published))).toEqual(['TENDER_NOT_DRAFT']);
});

test('a contract does not end before it begins', () => {
  const { contractFrom: late, contractTo: early } = { contractFrom: draft.contractTo, contractTo: draft.contractFrom };
  expect(codesOf(() => checkDraft({ title: '', contractFrom: late, contractTo: early }))).toEqual([
    'TENDER_TITLE_MISSING',
    'CONTRACT_PERIOD_INVALID',
  ]);
});

test('a lot may cost what its items cost at their maximum prices, each line rounded half up', () => {
  expect(maximumValueOf([item, { ...item, quantity: 1_500n, maximumUnitPrice: 1n }])).toBe(1_500_002n);
});

test('quantities and prices are more than zero', () => {
  expect(codesIn(itemProblems([]))).toEqual(['LOT_WITHOUT_ITEMS']);
  expect(codesIn(itemProblems([{ ...item, quantity: 0n, maximumUnitPrice: 0n }]))).toEqual([
    'LOT_ITEM_NOT_POSITIVE',
    'LOT_ITEM_NOT_POSITIVE',
  ]);
});

test('figures that no budget knows are refused before they overflow', () => {
  expect(codesIn(itemProblems([{ ...item, quantity: 10n ** 12n + 1n }]))).toEqual(['LOT_ITEM_TOO_LARGE']);
  expect(codesIn(itemProblems([{ ...item, quantity: 10n ** 12n, maximumUnitPrice: 10n ** 12n }]))).toEqual([]);
});

test('a lot takes its subject from an adopted plan line of the same authority (BR-5)', () => {
  const { serviceCode, setting, targetGroup } = lot;
  expect(subjectOfLot(draft, { id: 'plan-line', adopted }, {})).toEqual({ serviceCode, setting, targetGroup });
  expect(codesOf(() => subjectOfLot(draft, { id: 'plan-line', adopted: null }, {}))).toEqual(['PLAN_LINE_NOT_ADOPTED']);
  const foreign = { ...adopted, authorityId: 'other' };
  expect(codesOf(() => subjectOfLot(draft, { id: 'plan-line', adopted: foreign }, {}))).toEqual([
    'PLAN_LINE_NOT_ADOPTED',
  ]);
  const own = { ...adopted, decision: 'OWN_COMMUNAL' };
  expect(codesOf(() => subjectOfLot(draft, { id: 'plan-line', adopted: own }, {}))).toEqual([
    'PLAN_LINE_NOT_FOR_TENDER',
  ]);
});

test('without a plan line a lot needs a written emergency and its own subject (BR-5)', () => {
  const stated = { serviceCode: '015.1', setting: 'HOME', targetGroup: 'IDPS' };
  const emergency = { ...draft, emergencyJustification: 'Evacuation' };
  expect(codesOf(() => subjectOfLot(draft, null, stated))).toEqual(['EMERGENCY_WITHOUT_JUSTIFICATION']);
  expect(codesOf(() => subjectOfLot(emergency, null, {}))).toEqual(['EMERGENCY_SERVICE_MISSING']);
  expect(subjectOfLot(emergency, null, stated)).toEqual(stated);
});
