import { told, written } from '../../../../test/support/told.ts';
import { checkDraft, itemProblems, maximumValueOf, mustBeDraft, roomForLot, subjectOfLot } from './drafting.ts';
import { draft, item, lot, pack, packWith, published } from './spec-facts.ts';

const adopted = { ...lot, authorityId: 'authority', decision: 'SOCIAL_ORDER' };

test('subject and criteria stand once the tender is no longer a draft (BR-35)', () => {
  expect(told(() => mustBeDraft(draft))).toEqual([]);
  expect(told(() => mustBeDraft(published))).toEqual(['TENDER_NOT_DRAFT state=published']);
});

test('a contract does not end before it begins', () => {
  const { contractFrom: late, contractTo: early } = { contractFrom: draft.contractTo, contractTo: draft.contractFrom };
  expect(told(() => checkDraft({ title: '', contractFrom: late, contractTo: early }))).toEqual([
    'TENDER_TITLE_MISSING title',
    'CONTRACT_PERIOD_INVALID contractTo',
  ]);
});

test('a title is enough for a draft, and a contract may last one day', () => {
  const { contractFrom, contractTo } = draft;
  const periods = [
    { contractFrom: null, contractTo: null },
    { contractFrom, contractTo: null },
    { contractFrom: null, contractTo },
    { contractFrom, contractTo },
    { contractFrom, contractTo: contractFrom },
  ];
  for (const period of periods) expect(told(() => checkDraft({ title: 'Home care', ...period }))).toEqual([]);
});

test('a lot may cost what its items cost at their maximum prices, each line rounded half up', () => {
  expect(maximumValueOf([item, { ...item, quantity: 1_500n, maximumUnitPrice: 1n }])).toBe(1_500_002n);
});

test('a tender has at most fifty lots', () => {
  expect(written([roomForLot(49)])).toEqual([]);
  expect(written([roomForLot(50)])).toEqual(['LOTS_TOO_MANY most=50']);
});

test('quantities and prices are more than zero', () => {
  expect(written(itemProblems([]))).toEqual(['LOT_WITHOUT_ITEMS items']);
  expect(written(itemProblems([{ ...item, quantity: 0n, maximumUnitPrice: 0n }]))).toEqual([
    'LOT_ITEM_NOT_POSITIVE items 0 quantity',
    'LOT_ITEM_NOT_POSITIVE items 0 maximumUnitPrice',
  ]);
});

test('figures that no budget knows are refused before they overflow', () => {
  expect(written(itemProblems([{ ...item, quantity: 10n ** 12n + 1n }]))).toEqual(['LOT_ITEM_TOO_LARGE items 0']);
  expect(written(itemProblems([{ ...item, maximumUnitPrice: 10n ** 12n + 1n }]))).toEqual([
    'LOT_ITEM_TOO_LARGE items 0',
  ]);
  expect(written(itemProblems([{ ...item, quantity: 10n ** 12n, maximumUnitPrice: 10n ** 12n }]))).toEqual([]);
});

test('a lot takes its subject from an adopted plan line of the same authority (BR-5)', () => {
  const { serviceCode, setting, targetGroup } = lot;
  expect(subjectOfLot(draft, { id: 'plan-line', adopted }, {}, pack)).toEqual({ serviceCode, setting, targetGroup });
  expect(told(() => subjectOfLot(draft, { id: 'plan-line', adopted: null }, {}, pack))).toEqual([
    'PLAN_LINE_NOT_ADOPTED planLineId',
  ]);
  const foreign = { ...adopted, authorityId: 'other' };
  expect(told(() => subjectOfLot(draft, { id: 'plan-line', adopted: foreign }, {}, pack))).toEqual([
    'PLAN_LINE_NOT_ADOPTED planLineId',
  ]);
  const together = { ...adopted, decision: 'INTERMUNICIPAL' };
  expect(told(() => subjectOfLot(draft, { id: 'plan-line', adopted: together }, {}, pack))).toEqual([]);
  const own = { ...adopted, decision: 'OWN_COMMUNAL' };
  expect(told(() => subjectOfLot(draft, { id: 'plan-line', adopted: own }, {}, pack))).toEqual([
    'PLAN_LINE_NOT_FOR_TENDER planLineId decision=OWN_COMMUNAL',
  ]);
});

test('without a plan line a lot needs a written emergency and its own subject (BR-5)', () => {
  const stated = { serviceCode: '015.1', setting: 'HOME', targetGroup: 'IDPS' };
  const emergency = { ...draft, emergencyJustification: 'Evacuation' };
  expect(told(() => subjectOfLot(draft, null, stated, pack))).toEqual(['EMERGENCY_WITHOUT_JUSTIFICATION planLineId']);
  for (const part of ['serviceCode', 'setting', 'targetGroup'])
    expect(told(() => subjectOfLot(emergency, null, { ...stated, [part]: '' }, pack))).toEqual([
      'EMERGENCY_SERVICE_MISSING serviceCode',
    ]);
  expect(subjectOfLot(emergency, null, stated, pack)).toEqual(stated);
});

test('the subject of a lot may be stated where the pack asks for no plan line', () => {
  const stated = { serviceCode: '015.1', setting: 'HOME', targetGroup: 'OLDER_PERSONS' };
  expect(subjectOfLot(draft, null, stated, packWith({ 'needs.tender.requiresPlanLine': 'false' }))).toEqual(stated);
});
