import { parseMoney, parseQuantity, plainText, type Quantity } from '#kernel';
import type { CostArticle, CostFacts } from '../domain/calculation.ts';

/** A calculation as people enter it: decimal texts in units of the currency and in units of the service. */
export interface EnteredCalculation {
  readonly plannedUnits: string;
  readonly costs: readonly { readonly article: CostArticle; readonly label: string; readonly amount: string }[];
}

export function readCalculation(entered: EnteredCalculation): { costs: CostFacts[]; plannedUnits: Quantity } {
  return {
    plannedUnits: parseQuantity(entered.plannedUnits, ['plannedUnits']),
    costs: entered.costs.map(({ article, label, amount }, index) => ({
      article,
      label: plainText(label),
      amount: parseMoney(amount, ['costs', String(index), 'amount']),
    })),
  };
}
