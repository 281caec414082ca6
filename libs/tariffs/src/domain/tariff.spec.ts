import { localDate } from '#kernel';
import { packOf } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import type { CostFacts } from './calculation.ts';
import { approve, revoke, tariffMachine, type TariffAct, type TariffFacts } from './tariff.ts';

const pack = packOf({
  'tariff.socialChargeRate': ['22/100', 'RATIO'],
  'tariff.adminCapRate': ['15/100', 'RATIO'],
  'tariff.adminCapBase': ['DIRECT_LABOUR', 'TEXT'],
  'tariff.maxProfitRate': ['0', 'RATIO'],
  'tariff.validity': ['12', 'MONTHS'],
});

const costs: CostFacts[] = [{ article: 'LABOUR', label: 'Care workers', amount: 100_000n }];
const tariff: TariffFacts = {
  id: 'tariff',
  authorityId: 'authority',
  providerId: null,
  serviceCode: '015.1',
  unit: 'PERSON_HOUR',
  setting: 'HOME',
  state: 'draft',
  plannedUnits: 1_000_000n,
  amount: 122n,
  currency: 'UAH',
  authorId: 'officer',
};
const act: TariffAct = {
  actNumber: '27-1',
  actDate: localDate('2026-01-20'),
  approvingBody: 'Executive committee',
  validFrom: localDate('2026-02-01'),
  validTo: localDate('2026-12-31'),
};
const approval = { approverId: 'head', neighbours: [], today: localDate('2026-01-21') };

const refusals = (change: Partial<TariffAct> = {}, with_: Partial<Parameters<typeof approve>[3]> = {}) =>
  told(() => approve(tariff, costs, { ...act, ...change }, { ...approval, ...with_ }, pack));

test('an act approves a draft and pins the pack of its date', () => {
  expect(approve(tariff, costs, act, approval, pack)).toEqual({
    ...act,
    state: 'approved',
    approverId: 'head',
    packHash: pack.hash,
  });
});

test('an act without number and body is refused, both at once (BR-15)', () => {
  expect(refusals({ actNumber: ' ', approvingBody: ' ' })).toEqual([
    'TARIFF_ACT_NUMBER_MISSING actNumber',
    'TARIFF_APPROVING_BODY_MISSING approvingBody',
  ]);
});

test('an act of tomorrow cannot be recorded today', () => {
  expect(refusals({ actDate: localDate('2026-01-21') })).toEqual([]);
  expect(refusals({ actDate: localDate('2026-01-22') })).toEqual(['TARIFF_ACT_DATE_LATER actDate today=2026-01-21']);
});

test('the validity ends after it begins and lasts no longer than the pack says', () => {
  expect(refusals({ validTo: localDate('2026-01-31') })).toEqual(['TARIFF_VALIDITY_REVERSED validTo']);
  expect(refusals({ validTo: act.validFrom })).toEqual([]);
  expect(refusals({ validTo: localDate('2027-01-31') })).toEqual([]);
  expect(refusals({ validTo: localDate('2027-02-01') })).toEqual([
    'TARIFF_VALIDITY_TOO_LONG validTo months=12 latest=2027-01-31',
  ]);
});

test('one shared day with an approved tariff is an overlap, the day after is none (BR-15)', () => {
  const neighbour = (to: string) => [{ from: localDate('2025-02-01'), to: localDate(to), actNumber: '11' }];
  expect(refusals({}, { neighbours: neighbour('2026-02-01') })).toEqual([
    'TARIFF_OVERLAPS validFrom actNumber=11 from=2025-02-01 to=2026-02-01',
  ]);
  expect(refusals({}, { neighbours: neighbour('2026-01-31') })).toEqual([]);
});

test('the author of a tariff does not approve it (BR-86)', () => {
  expect(refusals({}, { approverId: 'officer' })).toEqual(['TARIFF_AUTHOR_APPROVES']);
});

test('a draft calculated under other rates is not silently altered (BR-84)', () => {
  expect(told(() => approve({ ...tariff, amount: 120n }, costs, act, approval, pack))).toEqual([
    'TARIFF_CALCULATION_OUTDATED actDate',
  ]);
});

test('a tariff is approved once', () => {
  expect(told(() => approve({ ...tariff, state: 'approved' }, costs, act, approval, pack))).toEqual([
    'WRONG_STATE subject=tariff state=approved action=approve',
  ]);
});

test('a revocation says why and is the end', () => {
  expect(told(() => revoke({ state: 'approved' }, ' '))).toEqual(['TARIFF_REVOCATION_REASON_MISSING reason']);
  expect(revoke({ state: 'approved' }, 'Replaced')).toEqual({ state: 'revoked', revocationReason: 'Replaced' });
  expect(revoke({ state: 'draft' }, 'Withdrawn').state).toBe('revoked');
  expect(tariffMachine.isFinal('revoked')).toBe(true);
});
