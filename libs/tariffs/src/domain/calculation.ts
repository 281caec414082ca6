import {
  divideHalfUp,
  formatMoney,
  type Minor,
  type Quantity,
  QUANTITY_SCALE,
  Ratio,
  refuseIfAny,
  type RulePack,
  sum,
} from '#kernel';
import { problem } from './problems.ts';

/** Cost items of one tariff: what is entered, and the social contribution that is computed. */
export const MOST_ENTERED_COSTS = 200;
export const MOST_COSTS = MOST_ENTERED_COSTS + 1;

/** The articles of a cost calculation, in the order in which they are printed. */
export const costArticles = [
  'LABOUR',
  'SOCIAL_CHARGE',
  'MATERIALS',
  'OTHER_DIRECT',
  'OVERHEAD',
  'ADMINISTRATION',
  'PROFIT',
] as const;

export type CostArticle = (typeof costArticles)[number];

/** One item of cost for the whole planned volume, in minor units. */
export interface CostFacts {
  readonly article: CostArticle;
  readonly label: string;
  readonly amount: Minor;
}

export interface Calculation {
  /** The costs as entered, and the social charge computed from labour. */
  readonly costs: readonly CostFacts[];
  readonly totals: Readonly<Record<CostArticle, Minor>>;
  readonly total: Minor;
  readonly plannedUnits: Quantity;
  /** The tariff: total / planned units, rounded half up to the minor unit after the division (BR-16). */
  readonly amount: Minor;
}

/**
 * Computes a tariff from its costs (BR-16 to BR-19). The social charge is computed, never entered; administration has a cap,
 * compared exactly; profit is refused above what the pack allows, by default all of it.
 */
export function calculateTariff(
  input: { costs: readonly CostFacts[]; plannedUnits: Quantity },
  pack: RulePack,
): Calculation {
  const entered = totalsOf(input.costs);
  const socialCharge = pack.ratio('tariff.socialChargeRate').of(entered.LABOUR);
  const base = administrationBase({ ...entered, SOCIAL_CHARGE: socialCharge }, pack);
  const cap = pack.ratio('tariff.adminCapRate').times(Ratio.of(base));
  const cost = sum(Object.values(entered)) - entered.PROFIT + socialCharge;
  const allowedProfit = pack.ratio('tariff.maxProfitRate').times(Ratio.of(cost));
  refuseIfAny([
    problem(cost <= 0n, 'TARIFF_COSTS_MISSING', ['costs']),
    problem(input.plannedUnits <= 0n, 'TARIFF_PLANNED_UNITS_NOT_POSITIVE', ['plannedUnits']),
    ...input.costs.flatMap((item, index) => [
      problem(item.amount < 0n, 'TARIFF_COST_NEGATIVE', ['costs', String(index), 'amount']),
      problem(item.article === 'SOCIAL_CHARGE', 'TARIFF_SOCIAL_CHARGE_ENTERED', ['costs', String(index), 'article']),
    ]),
    problem(Ratio.of(entered.ADMINISTRATION).compare(cap) > 0, 'TARIFF_ADMINISTRATION_ABOVE_CAP', ['costs'], {
      administration: formatMoney(entered.ADMINISTRATION),
      cap: wholeMinor(cap),
    }),
    problem(Ratio.of(entered.PROFIT).compare(allowedProfit) > 0, 'TARIFF_PROFIT_NOT_ALLOWED', ['costs'], {
      allowed: wholeMinor(allowedProfit),
    }),
  ]);
  const costs: CostFacts[] = [...input.costs];
  if (socialCharge > 0n) costs.push({ article: 'SOCIAL_CHARGE', label: '', amount: socialCharge });
  costs.sort((a, b) => costArticles.indexOf(a.article) - costArticles.indexOf(b.article));
  const totals = totalsOf(costs);
  const total = sum(Object.values(totals));
  const amount = divideHalfUp(total * QUANTITY_SCALE, input.plannedUnits);
  return { costs, totals, total, plannedUnits: input.plannedUnits, amount };
}

/** What the administration cap is a share of: labour alone, or all direct costs. */
function administrationBase(totals: Readonly<Record<CostArticle, Minor>>, pack: RulePack): Minor {
  if (pack.text('tariff.adminCapBase') === 'DIRECT_LABOUR') return totals.LABOUR;
  return totals.LABOUR + totals.SOCIAL_CHARGE + totals.MATERIALS + totals.OTHER_DIRECT;
}

function totalsOf(costs: readonly CostFacts[]): Record<CostArticle, Minor> {
  const totals = Object.fromEntries(costArticles.map((article) => [article, 0n])) as Record<CostArticle, Minor>;
  for (const { article, amount } of costs) totals[article] += amount;
  return totals;
}

/** The largest whole amount within a limit. */
const wholeMinor = (limit: Ratio): string => formatMoney(limit.numerator / limit.denominator);
