import fc from 'fast-check';
import { Ratio, type RulePack } from '#kernel';
import { packOf, type Values } from '../../../../test/support/packs.ts';
import { told } from '../../../../test/support/told.ts';
import { calculateTariff, type CostArticle, type CostFacts } from './calculation.ts';

function pack(change: Values = {}): RulePack {
  return packOf({
    'tariff.socialChargeRate': ['22/100', 'RATIO'],
    'tariff.adminCapRate': ['15/100', 'RATIO'],
    'tariff.adminCapBase': ['DIRECT_LABOUR', 'TEXT'],
    'tariff.maxProfitRate': ['0', 'RATIO'],
    ...change,
  });
}

const cost = (article: CostArticle, amount: bigint): CostFacts => ({ article, label: article, amount });
const units = (whole: bigint) => whole * 1000n;

test('the tariff is the sum of the articles divided by the planned units (BR-16)', () => {
  const costs = [cost('LABOUR', 100_000n), cost('MATERIALS', 20_000n), cost('OVERHEAD', 8_000n)];
  const { total, amount, totals } = calculateTariff({ costs, plannedUnits: units(100n) }, pack());
  expect(totals.SOCIAL_CHARGE).toBe(22_000n);
  expect(total).toBe(150_000n);
  expect(amount).toBe(1_500n);
});

test('the articles come in the order of the form, with the computed charge among them', () => {
  const costs = [cost('OVERHEAD', 8_000n), cost('MATERIALS', 20_000n), cost('LABOUR', 100_000n)];
  expect(calculateTariff({ costs, plannedUnits: units(100n) }, pack()).costs).toEqual([
    cost('LABOUR', 100_000n),
    { article: 'SOCIAL_CHARGE', label: '', amount: 22_000n },
    cost('MATERIALS', 20_000n),
    cost('OVERHEAD', 8_000n),
  ]);
  expect(calculateTariff({ costs: [cost('MATERIALS', 1n)], plannedUnits: units(1n) }, pack()).costs).toEqual([
    cost('MATERIALS', 1n),
  ]);
});

test('is rounded half up to the minor unit after the division', () => {
  const withTotal = (total: bigint) =>
    calculateTariff({ costs: [cost('MATERIALS', total)], plannedUnits: units(8n) }, pack()).amount;
  expect(withTotal(804n)).toBe(101n);
  expect(withTotal(803n)).toBe(100n);
});

test('the social charge is computed from labour and may not be entered (BR-18)', () => {
  const costs = [cost('LABOUR', 100n), cost('SOCIAL_CHARGE', 22n)];
  expect(told(() => calculateTariff({ costs, plannedUnits: units(1n) }, pack()))).toEqual([
    'TARIFF_SOCIAL_CHARGE_ENTERED costs 1 article',
  ]);
});

test('administration may reach its cap exactly and not pass it by one minor unit (BR-17)', () => {
  const withAdministration = (amount: bigint) => () =>
    calculateTariff(
      { costs: [cost('LABOUR', 1_000n), cost('ADMINISTRATION', amount)], plannedUnits: units(1n) },
      pack(),
    );
  expect(told(withAdministration(150n))).toEqual([]);
  expect(told(withAdministration(151n))).toEqual([
    'TARIFF_ADMINISTRATION_ABOVE_CAP costs administration=1.51 cap=1.50',
  ]);
});

test('the cap is compared exactly, before any rounding', () => {
  const costs = [cost('LABOUR', 999n), cost('ADMINISTRATION', 150n)];
  expect(told(() => calculateTariff({ costs, plannedUnits: units(1n) }, pack()))).toEqual([
    'TARIFF_ADMINISTRATION_ABOVE_CAP costs administration=1.50 cap=1.49',
  ]);
});

test('the pack may set the cap against all direct costs', () => {
  const costs = [cost('LABOUR', 1_000n), cost('MATERIALS', 1_000n), cost('ADMINISTRATION', 333n)];
  const direct = pack({ 'tariff.adminCapBase': ['DIRECT_COST', 'TEXT'] });
  expect(told(() => calculateTariff({ costs, plannedUnits: units(1n) }, direct))).toEqual([]);
  expect(told(() => calculateTariff({ costs, plannedUnits: units(1n) }, pack()))).toEqual([
    'TARIFF_ADMINISTRATION_ABOVE_CAP costs administration=3.33 cap=1.50',
  ]);
});

test('all direct costs are labour with its charge, materials and the others', () => {
  const direct = pack({ 'tariff.adminCapBase': ['DIRECT_COST', 'TEXT'] });
  const costs = [cost('LABOUR', 1_000n), cost('MATERIALS', 500n), cost('OTHER_DIRECT', 300n), cost('OVERHEAD', 900n)];
  const withAdministration = (amount: bigint) => [...costs, cost('ADMINISTRATION', amount)];
  expect(told(() => calculateTariff({ costs: withAdministration(303n), plannedUnits: 1n }, direct))).toEqual([]);
  expect(told(() => calculateTariff({ costs: withAdministration(304n), plannedUnits: 1n }, direct))).toEqual([
    'TARIFF_ADMINISTRATION_ABOVE_CAP costs administration=3.04 cap=3.03',
  ]);
});

test('profit is a share of the cost with the social charge and without the profit itself (BR-19)', () => {
  const allowing = pack({ 'tariff.maxProfitRate': ['5/100', 'RATIO'] });
  const withProfit = (amount: bigint) => [cost('LABOUR', 1_000n), cost('PROFIT', amount)];
  expect(told(() => calculateTariff({ costs: withProfit(61n), plannedUnits: 1n }, allowing))).toEqual([]);
  expect(told(() => calculateTariff({ costs: withProfit(62n), plannedUnits: 1n }, allowing))).toEqual([
    'TARIFF_PROFIT_NOT_ALLOWED costs allowed=0.61',
  ]);
});

test('profit is refused unless the pack allows it (BR-19)', () => {
  const costs = [cost('MATERIALS', 1_000n), cost('PROFIT', 50n)];
  expect(told(() => calculateTariff({ costs, plannedUnits: units(1n) }, pack()))).toEqual([
    'TARIFF_PROFIT_NOT_ALLOWED costs allowed=0.00',
  ]);
  const allowing = pack({ 'tariff.maxProfitRate': ['5/100', 'RATIO'] });
  expect(calculateTariff({ costs, plannedUnits: units(1n) }, allowing).total).toBe(1_050n);
});

test('a calculation without costs or units is refused, both at once', () => {
  expect(told(() => calculateTariff({ costs: [cost('PROFIT', 0n)], plannedUnits: 0n }, pack()))).toEqual([
    'TARIFF_COSTS_MISSING costs',
    'TARIFF_PLANNED_UNITS_NOT_POSITIVE plannedUnits',
  ]);
});

test('a negative item is refused where it stands', () => {
  expect(
    told(() =>
      calculateTariff({ costs: [cost('LABOUR', 100n), cost('MATERIALS', -1n)], plannedUnits: units(1n) }, pack()),
    ),
  ).toEqual(['TARIFF_COST_NEGATIVE costs 1 amount']);
});

test('planned units times tariff is never further from the cost than half a minor unit for each unit', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(amount, amount, fc.bigInt({ min: 1n, max: 10n ** 9n }), (labour, materials, plannedUnits) => {
      fc.pre(labour + materials > 0n);
      const result = calculateTariff(
        { costs: [cost('LABOUR', labour), cost('MATERIALS', materials)], plannedUnits },
        pack(),
      );
      const exact = Ratio.of(result.total * 1000n, plannedUnits);
      const error = Ratio.of(result.amount).minus(exact);
      expect(error.compare(Ratio.of(1n, 2n))).toBeLessThanOrEqual(0);
      expect(error.compare(Ratio.of(-1n, 2n))).toBeGreaterThan(0);
      expect(Object.values(result.totals).reduce((a, b) => a + b)).toBe(result.total);
    }),
  );
});
