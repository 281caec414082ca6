export type { Fund } from './domain/budget-line.ts';
export type { Balances } from './domain/ledger.ts';
export * from './events.ts';
export { BudgetLineType } from './graphql/budget.types.ts';
export { BudgetModule } from './module.ts';
export * from './steps.ts';
