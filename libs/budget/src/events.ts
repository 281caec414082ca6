import { event } from '#platform';

/** Amounts are whole minor units of the line's currency, as text. */
interface Moved {
  readonly amount: string;
}

const options = { chain: 'budget_line', pages: ['budget'], unheard: true } as const;

export const budgetLineOpened = event<{ year: number; programmeCode: string; economicCode: string; fund: string }>(
  'budget.opened',
  options,
);
export const budgetAppropriated = event<Moved>('budget.appropriated', options);
/** Before publication a reservation would tell what a lot may cost. */
export const budgetReserved = event<Moved & { lotId: string }>('budget.reserved', { ...options, visible: 'never' });
export const budgetReleased = event<Moved & { lotId: string }>('budget.released', { ...options, visible: 'never' });
export const budgetCommitted = event<Moved & { lotId: string; contractId: string }>('budget.committed', options);
export const budgetDecommitted = event<Moved & { contractId: string }>('budget.decommitted', options);
export const budgetSpent = event<Moved & { contractId: string; paymentId: string }>('budget.spent', options);
/** The treasury did not execute a payment. */
export const budgetSpendingReturned = event<Moved & { contractId: string; paymentId: string }>(
  'budget.returned',
  options,
);
/** `amount` left the line; `released` were reservations and `decommitted` unpaid commitments. */
export const budgetLapsed = event<Moved & { released: string; decommitted: string }>('budget.lapsed', options);
